package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.Filer;
import kz.qyzmet.intake.filing.domain.RefusingAcceptance.Decision;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.intake.filing.usecase.RefuseAcceptance;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.kit.http.Pdfs;
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

/** Papers that a branch of the Corporation does not accept. */
@Path(RefusalResource.DOOR)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "counter")
public class RefusalResource {
  static final String DOOR = "/counter/refusals";
  private static final String LANGUAGE = "kk (default), ru or en";

  private final RefuseAcceptance refuse;
  private final Idempotency idempotency;
  private final Desk desk;
  private final RequestBodies bodies;
  private final Answers answers;
  private final ReceiptSheets sheets;

  RefusalResource(
      RefuseAcceptance refuse,
      Idempotency idempotency,
      Desk desk,
      RequestBodies bodies,
      Answers answers,
      ReceiptSheets sheets) {
    this.refuse = refuse;
    this.idempotency = idempotency;
    this.desk = desk;
    this.bodies = bodies;
    this.answers = answers;
    this.sheets = sheets;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "refuseAcceptance",
      summary = "Refuse to accept papers at a branch of the Corporation",
      description =
          "By a ground that the service's passport has for it, while the caller's branch is open. The answer is the receipt with its number, which the"
              + " person takes home. It is kept; no application comes of it, and nobody else is told.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = RefusalBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "Refused and kept, or before under this key",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = RefusalView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> refuse(
      @Parameter(
              description =
                  "The caller's own key for this request: 1 to 255 visible ASCII characters",
              required = true)
          @HeaderParam("Idempotency-Key")
          String idempotencyKey,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      byte[] body) {
    var operator = new Filer.Operator(desk.person(), desk.branch());
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", DOOR, body);
    var wish = bodies.read(body, RefusalBody.class).wish(operator);
    var applicant = desk.applicantId(wish.iin());
    var language = Languages.of(accept).tag();
    return idempotency
        .guard(
            key,
            () ->
                refuse
                    .refuse(
                        wish,
                        applicant,
                        refusal -> new Reply(key, answers.refused(refusal, language)))
                    .map(
                        decision ->
                            switch (decision) {
                              case Decision.Refused refused ->
                                  answers.refused(refused.refusal(), language);
                              case Decision.Cannot cannot ->
                                  throw FilingRefusals.problem(cannot.why()).exception();
                            }))
        .map(StoredAnswer::response);
  }

  @GET
  @Path("/{id}")
  @Produces({MediaType.APPLICATION_JSON, Pdfs.TYPE})
  @Operation(
      operationId = "getRefusal",
      summary = "A refusal of acceptance by the own branch",
      description =
          "With its receipt, made anew in the caller's language; as PDF in Kazakh or Russian.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RefusalView.class)),
        @Content(
            mediaType = Pdfs.TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> refusal(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      @Context HttpHeaders headers) {
    var language = Languages.of(accept).tag();
    return refuse
        .refusedAt(id, desk.branch())
        .map(found -> found.orElseThrow(() -> Problem.of("not-found", 404).exception()))
        .flatMap(
            refusal ->
                Pdfs.wanted(headers)
                    ? sheets.refusal(refusal, refusal.branch().zone(), language)
                    : Uni.createFrom()
                        .item(
                            Response.ok()
                                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                                .entity(answers.refusal(refusal, language))
                                .build()));
  }
}
