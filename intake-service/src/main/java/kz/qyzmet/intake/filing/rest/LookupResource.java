package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.usecase.LookUp;
import kz.qyzmet.intake.filing.usecase.LookUp.Outcome;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.kit.http.RequestBodies;
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

/** The contact centre (1414): people who ask by telephone how far an application is. */
@Path("/contact-centre/lookups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CONTACT_CENTRE)
@Tag(name = "contact centre")
public class LookupResource {
  private final LookUp lookUp;
  private final Views views;
  private final Desk desk;
  private final RequestBodies bodies;

  LookupResource(LookUp lookUp, Views views, Desk desk, RequestBodies bodies) {
    this.lookUp = lookUp;
    this.views = views;
    this.desk = desk;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lookUpApplication",
      summary = "How far an application is, for whoever knows its number and two checks",
      description =
          "Status and dates, and nothing else. A wrong check is answered like a number that does not exist. After five"
              + " wrong tries for a number within an hour nobody is answered about it until the hour is over.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = LookupBody.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LookupView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  @APIResponse(responseCode = "429", description = "Too many wrong tries for the number")
  public Uni<Response> lookUp(
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body) {
    var by = desk.person();
    var asked = bodies.read(body, LookupBody.class);
    var checks = asked.checks();
    var language = Languages.of(accept).tag();
    return lookUp
        .lookUp(new ApplicationNumber(asked.number()), checks, by)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Found(var whole) ->
                      Response.ok(views.lookup(whole.application(), language))
                          .header(HttpHeaders.CONTENT_LANGUAGE, language)
                          .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                          .build();
                  case Outcome.Nothing() -> throw Problem.of("nothing-fits", 404).exception();
                  case Outcome.TooMany(var rest) ->
                      throw Problem.of("too-many-lookups", 429)
                          .retryAfter((int) rest.toSeconds() + 1)
                          .exception();
                });
  }
}
