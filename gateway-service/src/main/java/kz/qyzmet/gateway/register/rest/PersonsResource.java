package kz.qyzmet.gateway.register.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.qyzmet.gateway.register.usecase.FindPerson;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** People of the state register, for the services that work with them. */
@Path("/persons/lookups")
@Produces(MediaType.APPLICATION_JSON)
public class PersonsResource {
  private final FindPerson persons;
  private final RequestBodies bodies;

  PersonsResource(FindPerson persons, RequestBodies bodies) {
    this.persons = persons;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @RolesAllowed(Role.Name.SERVICE)
  @Operation(
      operationId = "lookUpPerson",
      summary = "A person by IIN",
      description = "As the register of persons has them now, by the gateway; nothing is kept.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PersonLookupBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "The person",
      content = @Content(schema = @Schema(implementation = PersonView.class)))
  @APIResponse(responseCode = "400", description = "The body is not as documented")
  @APIResponse(responseCode = "404", description = "The register has nobody by that number")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "415", description = "The body is not JSON")
  @APIResponse(responseCode = "422", description = "The body has no IIN")
  @APIResponse(responseCode = "503", description = "The register gives no answer now")
  public PersonView lookUp(byte[] body) {
    var iin = bodies.read(body, PersonLookupBody.class).checked();
    return PersonView.of(
        Asked.answered(() -> persons.find(iin))
            .orElseThrow(() -> Problem.of("person-unknown", 404).exception()));
  }
}
