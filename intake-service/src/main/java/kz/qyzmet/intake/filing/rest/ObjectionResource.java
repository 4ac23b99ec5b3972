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
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.intake.filing.usecase.FileObjection;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The applicant's word before an intended refusal is decided. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.APPLICANT)
@Tag(name = "applications")
public class ObjectionResource {
  private static final String KEY = "Idempotency-Key";

  private final FileObjection objections;
  private final Owner owner;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final Answers answers;
  private final Views views;

  ObjectionResource(
      FileObjection objections,
      Owner owner,
      Idempotency idempotency,
      RequestBodies bodies,
      Answers answers,
      Views views) {
    this.objections = objections;
    this.owner = owner;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.answers = answers;
    this.views = views;
  }

  @POST
  @Path("/{id}/objection")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "object",
      summary = "Object to an intended refusal",
      description =
          "Possible once for each hearing, while it is open and until the end of the time for"
              + " objections. Whether it was heard shows in the application and in the timeline a moment later.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ObjectionBody.class)))
  @APIResponse(
      responseCode = "202",
      description = "Filed, or filed before under this key",
      content = @Content(schema = @Schema(implementation = ApplicationSummary.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> object(
      @PathParam("id") UUID id,
      @Parameter(
              description =
                  "The caller's own key for this request: 1 to 255 visible ASCII characters",
              required = true)
          @HeaderParam(KEY)
          String idempotencyKey,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body,
      @Context ContainerRequestContext request) {
    var applicant = owner.id();
    var key =
        CommandKey.of(
            owner.subject(),
            idempotencyKey,
            "POST",
            "/applications/" + id + "/objection",
            body == null ? new byte[0] : body);
    var text = bodies.read(body, ObjectionBody.class).sound();
    var language = Languages.of(accept).tag();
    var wish =
        new FileObjection.Wish(
            new ApplicationId(id),
            applicant,
            text,
            Correlation.of(request),
            objected -> new Reply(key, answers.asked(objected, language)));
    return idempotency
        .guard(key, () -> objections.file(wish).map(outcome -> answer(outcome, language)))
        .map(StoredAnswer::response);
  }

  private StoredAnswer answer(FileObjection.Outcome outcome, String language) {
    return switch (outcome) {
      case FileObjection.Outcome.Filed filed -> answers.asked(filed.application(), language);
      case FileObjection.Outcome.Refused refused ->
          throw FilingRefusals.problem(refused.why(), views.zone(refused.application()), language)
              .exception();
      case FileObjection.Outcome.Absent _ -> throw Problem.of("not-found", 404).exception();
    };
  }
}
