package kz.qyzmet.gateway.register.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.register.domain.RegisteredPerson;
import kz.qyzmet.gateway.register.usecase.FindPerson;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.logging.Logger;

/** People of the state register, for the services that work with them. */
@Path("/persons")
@Produces(MediaType.APPLICATION_JSON)
public class PersonsResource {
  private static final Logger LOG = Logger.getLogger(PersonsResource.class);
  private static final int TRY_AGAIN_SECONDS = 30;

  private final FindPerson persons;

  PersonsResource(FindPerson persons) {
    this.persons = persons;
  }

  @GET
  @Path("/{iin}")
  @Blocking
  @RolesAllowed(Role.Name.SERVICE)
  @Operation(
      operationId = "getPerson",
      summary = "A person by IIN",
      description = "As the register of persons has them now, by the gateway; nothing is kept.")
  @APIResponse(
      responseCode = "200",
      description = "The person",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(responseCode = "400", description = "The path has no IIN")
  @APIResponse(responseCode = "404", description = "The register has nobody by that number")
  @APIResponse(responseCode = "503", description = "The register gives no answer now")
  public PersonView person(@PathParam("iin") String iin) {
    return PersonView.of(
        found(checked(iin)).orElseThrow(() -> Problem.of("person-unknown", 404).exception()));
  }

  private Optional<RegisteredPerson> found(Iin iin) {
    try {
      return persons.find(iin);
    } catch (FaultToleranceException | GatewayFailure away) {
      LOG.warnf("register=unreachable cause=%s", away.getClass().getSimpleName());
      throw Problem.of("register-unreachable", 503).retryAfter(TRY_AGAIN_SECONDS).exception();
    }
  }

  private static Iin checked(String iin) {
    return switch (Iin.check(iin, true)) {
      case IinCheck.Valid(var valid) -> valid;
      case IinCheck.Invalid _ -> throw Parameters.invalid("iin", "12 digits").exception();
    };
  }
}
