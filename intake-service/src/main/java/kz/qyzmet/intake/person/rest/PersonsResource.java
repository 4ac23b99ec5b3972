package kz.qyzmet.intake.person.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.person.usecase.PersonRegister;
import kz.qyzmet.intake.person.usecase.PersonRegister.Answer;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** The person before the counter, as the register of persons has them. */
@Path("/counter/persons/lookups")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "counter")
public class PersonsResource {
  private static final Logger LOG = Logger.getLogger(PersonsResource.class);
  private static final int TRY_AGAIN_SECONDS = 30;

  private final PersonRegister register;
  private final Desk desk;
  private final RequestBodies bodies;
  private final boolean centuryZero;

  PersonsResource(PersonRegister register, Desk desk, RequestBodies bodies, IntakeConfig config) {
    this.register = register;
    this.desk = desk;
    this.bodies = bodies;
    this.centuryZero = config.iinCenturyZero();
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "lookUpPerson",
      summary = "Who has that IIN, for the form",
      description =
          "From the register of persons through the gateway. While the register can't be asked, the application can be"
              + " taken all the same where the service's passport says so (setting registerUnreachable).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PersonLookupBody.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  @APIResponse(responseCode = "503", description = "The register can't be asked; see Retry-After")
  public Uni<Response> lookUp(byte[] body, @Context ContainerRequestContext request) {
    // Only a counter that exists sees people.
    var branch = desk.branch().code();
    var by = desk.person();
    var asked = checked(bodies.read(body, PersonLookupBody.class).iin());
    var who = desk.applicantId(asked.value());
    return register
        .find(asked, Correlation.of(request))
        .map(
            answer -> {
              LOG.infof(
                  "register=asked answer=%s who=%s branch=%s by=%s",
                  answer.getClass().getSimpleName(), who, branch, by);
              return switch (answer) {
                case Answer.Found(var person) ->
                    Response.ok(PersonView.of(person))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
                case Answer.Unknown() -> throw Problem.of("person-unknown", 404).exception();
                case Answer.Unreachable() ->
                    throw Problem.of("register-unreachable", 503)
                        .retryAfter(TRY_AGAIN_SECONDS)
                        .exception();
              };
            });
  }

  private Iin checked(String iin) {
    if (iin == null) {
      throw Problem.of("validation-failed", 422).error("iin", Violation.MISSING).exception();
    }
    return switch (Iin.check(iin, centuryZero)) {
      case IinCheck.Valid(var valid) -> valid;
      case IinCheck.Invalid(var failed) ->
          throw Problem.of("validation-failed", 422)
              .error("iin", "iin-" + failed.name().toLowerCase(Locale.ROOT))
              .exception();
    };
  }
}
