package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The portal's applications that come through the e-government gateway. */
@Path(GatewayResource.DOOR)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.GATEWAY)
@Tag(name = "gateway")
public class GatewayResource {
  static final String DOOR = "/gateway/applications";
  private static final String KEY = "Idempotency-Key";

  private final Filings filings;
  private final Desk desk;
  private final RequestBodies bodies;
  private final Answers answers;

  GatewayResource(Filings filings, Desk desk, RequestBodies bodies, Answers answers) {
    this.filings = filings;
    this.desk = desk;
    this.bodies = bodies;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "submitThroughGateway",
      summary = "File what the portal has sent through the gateway",
      description =
          "As if the applicant had filed it here: channel portal, the same checks, the same event. The portal's names"
              + " of chain and request and the applicant's proof stay with the form.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = GatewayBody.class)))
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
  public Uni<Response> submit(
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
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", DOOR, body);
    var draft = bodies.read(body, GatewayBody.class).draft();
    var language = Languages.of(accept).tag();
    return filings.file(
        key,
        draft,
        desk.applicantId(draft.applicantIin()),
        Correlation.of(request),
        accepted -> answers.accepted(accepted, language));
  }
}
