package kz.qyzmet.intake.registry.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.registry.usecase.CourierRuns;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the courier goes as often as the law wants. */
@Path("/counter/runs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "registries")
public class RunsResource {
  private final CourierRuns runs;
  private final Desk desk;

  RunsResource(CourierRuns runs, Desk desk) {
    this.runs = runs;
    this.desk = desk;
  }

  @GET
  @Operation(
      operationId = "getCourierRuns",
      summary = "The courier runs of the own branch on a day: planned, made, missed",
      description =
          "A registry that left with a courier counts for the planned run that is nearest in time.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RunsView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Uni<RunsView> runs(
      @Parameter(description = "By the branch's clock; today without it") @QueryParam("date")
          LocalDate date) {
    var branch = desk.branch();
    return runs.on(branch, Optional.ofNullable(date)).map(day -> RunsView.of(day, branch.zone()));
  }
}
