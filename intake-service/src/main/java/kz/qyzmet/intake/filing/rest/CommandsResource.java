package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.Draft;
import kz.qyzmet.intake.filing.domain.Filer;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.intake.filing.usecase.Withdraw;
import kz.qyzmet.intake.identity.Owner;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an applicant may do. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.APPLICANT)
@Tag(name = "applications")
public class CommandsResource {
  private static final MediaType SIGNED = MediaType.valueOf(SignedBody.TYPE);
  private static final String KEY = "Idempotency-Key";
  private static final String KEY_TEXT =
      "The caller's own key for this request: 1 to 255 visible ASCII characters";

  private final Filings filings;
  private final Withdraw withdraw;
  private final Owner owner;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final Answers answers;

  CommandsResource(
      Filings filings,
      Withdraw withdraw,
      Owner owner,
      Idempotency idempotency,
      RequestBodies bodies,
      Answers answers) {
    this.filings = filings;
    this.withdraw = withdraw;
    this.owner = owner;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.answers = answers;
  }

  @POST
  @Consumes({MediaType.APPLICATION_JSON, SignedBody.TYPE})
  @Operation(
      operationId = "submit",
      summary = "File an application",
      description =
          "Checks it against the service's passport and accepts it: with a number, the day of registration, and the due"
              + " date with the ledger that explains it. A retry under the same key gets the first answer."
              + " What the applicant has certified is sent as a SignedSubmission: with a signature, or with a one-time"
              + " password; that is checked first, and each of its faults has its own code (`signature-…`, `password-…`).")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = SubmitBody.class)),
        @Content(mediaType = SignedBody.TYPE, schema = @Schema(implementation = SignedBody.class))
      })
  @APIResponse(
      responseCode = "201",
      description = "Accepted, or accepted before under this key",
      headers = {
        @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
        @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
      },
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  @APIResponse(
      responseCode = "503",
      description =
          "The authority of signatures can not be asked, or too many wait; see Retry-After")
  public Uni<Response> submit(
      @Parameter(description = KEY_TEXT, required = true) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body,
      @Context ContainerRequestContext request) {
    var applicant = owner.id();
    var key = CommandKey.of(owner.subject(), idempotencyKey, "POST", "/applications", body);
    var language = Languages.of(accept).tag();
    var correlation = Correlation.of(request);
    if (isSigned(request.getMediaType())) {
      var signed = bodies.readEncoded(body, SignedBody.class).whole();
      return filings.signed(
          key,
          signed,
          draft(signed.application()),
          applicant,
          owner.phone().orElse(null),
          correlation,
          accepted -> answers.accepted(accepted, language));
    }
    return filings.file(
        key, draft(body), applicant, correlation, accepted -> answers.accepted(accepted, language));
  }

  /** What says nothing of its type is read as JSON. */
  private static boolean isSigned(MediaType type) {
    return type != null && type.isCompatible(SIGNED);
  }

  private Draft draft(byte[] submission) {
    return bodies.read(submission, SubmitBody.class).draft(new Filer.Applicant(owner.iin()));
  }

  @POST
  @Path("/{id}/withdrawal")
  @Operation(
      operationId = "withdraw",
      summary = "Ask to withdraw an application",
      description =
          "Possible once, until the result is signed. The provider decides the race with the signature; the outcome shows"
              + " in the status and in the timeline a moment later.")
  @APIResponse(
      responseCode = "202",
      description = "Asked, or asked before under this key",
      content = @Content(schema = @Schema(implementation = ApplicationSummary.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> withdraw(
      @PathParam("id") UUID id,
      @Parameter(description = KEY_TEXT, required = true) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      @Context ContainerRequestContext request) {
    var applicant = owner.id();
    var key =
        CommandKey.of(
            owner.subject(),
            idempotencyKey,
            "POST",
            "/applications/" + id + "/withdrawal",
            new byte[0]);
    var language = Languages.of(accept).tag();
    var correlation = Correlation.of(request);
    return idempotency
        .guard(
            key,
            () ->
                withdraw
                    .withdraw(
                        new ApplicationId(id),
                        applicant,
                        correlation,
                        asked -> new Reply(key, answers.asked(asked, language)))
                    .map(outcome -> answer(outcome, language)))
        .map(StoredAnswer::response);
  }

  private StoredAnswer answer(Withdraw.Outcome outcome, String language) {
    return switch (outcome) {
      case Withdraw.Outcome.Asked asked -> answers.asked(asked.application(), language);
      case Withdraw.Outcome.Refused refused ->
          throw FilingRefusals.problem(refused.why()).exception();
      case Withdraw.Outcome.Absent _ -> throw Problem.of("not-found", 404).exception();
    };
  }
}
