package kz.qyzmet.college.casework.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.qyzmet.college.casework.rest.Views.Tasks;
import kz.qyzmet.college.casework.usecase.CaseReads;
import kz.qyzmet.college.casework.usecase.CaseReads.Listed;
import kz.qyzmet.college.casework.usecase.CaseReads.TaskQuery;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the caller. */
@Path("/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.CLERK,
  Role.Name.DIRECTOR,
  Role.Name.EXECUTOR,
  Role.Name.STUDY_DEPARTMENT,
  Role.Name.MANAGEMENT,
  Role.Name.COMMISSION
})
@Tag(name = "Tasks")
public class TaskResource {

  private final CaseReads reads;
  private final Workplace workplace;
  private final Showing showing;
  private final Pages pages;

  TaskResource(CaseReads reads, Workplace workplace, Showing showing, Pages pages) {
    this.reads = reads;
    this.workplace = workplace;
    this.showing = showing;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "tasks",
      summary = "Cases that wait for one of the caller's roles, oldest first")
  public Uni<Tasks> tasks(
      @Parameter(description = "Only at this step") @QueryParam("step") String step,
      @Parameter(
              description =
                  "Only what the caller, or whom he stands in for, has taken up or is assigned")
          @QueryParam("mine")
          Boolean mine,
      @Parameter(description = "Cursor of the page") @QueryParam("cursor") String cursor,
      @Parameter(description = "Entries on the page", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit) {
    var staff = workplace.staff();
    var people = workplace.onBehalfOf(staff);
    int size = pages.size(limit);
    var query =
        new TaskQuery(
            staff.organisation(),
            staff.roles(),
            people,
            pages.code("step", step),
            Boolean.TRUE.equals(mine),
            pages.position(cursor),
            size + 1);
    return reads
        .tasks(query)
        .map(
            found ->
                new Tasks(
                    pages.first(found, size).stream()
                        .map(one -> showing.task(one, staff.organisation(), people))
                        .toList(),
                    pages.next(found, size, Listed::id)));
  }
}
