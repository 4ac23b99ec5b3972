package kz.qyzmet.gateway.register.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import kz.qyzmet.gateway.register.usecase.FindLearner;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Learners of the national education database, for the services that make papers of them. */
@Path("/learners/lookups")
@Produces(MediaType.APPLICATION_JSON)
public class LearnersResource {
  private final FindLearner learners;
  private final RequestBodies bodies;

  LearnersResource(FindLearner learners, RequestBodies bodies) {
    this.learners = learners;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Blocking
  @RolesAllowed(Role.Name.SERVICE)
  @Operation(
      operationId = "lookUpLearner",
      summary = "What the national education database keeps of a learner at an organisation",
      description = "As it has it now, by the gateway; nothing is kept.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = LearnerLookupBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "The learner",
      content = @Content(schema = @Schema(implementation = LearnerView.class)))
  @APIResponse(responseCode = "400", description = "The body is not as documented")
  @APIResponse(responseCode = "404", description = "The organisation had no such learner")
  @APIResponse(responseCode = "413", description = "The body is too large")
  @APIResponse(responseCode = "415", description = "The body is not JSON")
  @APIResponse(responseCode = "422", description = "The body has no IIN or no BIN")
  @APIResponse(responseCode = "503", description = "The database gives no answer now")
  public LearnerView lookUp(byte[] body) {
    var asked = bodies.read(body, LearnerLookupBody.class);
    var iin = asked.checkedIin();
    var organisation = asked.checkedBin();
    return Asked.answered(() -> learners.find(iin, organisation))
        .map(LearnerView::of)
        .orElseThrow(() -> Problem.of("learner-unknown", 404).exception());
  }
}
