package kz.qyzmet.college.casework.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import kz.qyzmet.college.casework.rest.Views.Packages;
import kz.qyzmet.college.casework.usecase.PackageAt;
import kz.qyzmet.college.casework.usecase.PackageStore;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Papers that branches of the Corporation took in and send here. The clerk receives whatever comes,
 * for every service: as long as it is on its way there is no case that others could see.
 */
@Path("/packages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CLERK)
@Tag(name = "Packages")
public class PackageResource {

  private final PackageStore packages;
  private final Workplace workplace;
  private final Showing showing;
  private final Pages pages;

  PackageResource(PackageStore packages, Workplace workplace, Showing showing, Pages pages) {
    this.packages = packages;
    this.workplace = workplace;
    this.showing = showing;
    this.pages = pages;
  }

  @GET
  @Operation(
      operationId = "packages",
      summary = "Packages that are not here yet, on their way or missing, oldest first")
  public Uni<Packages> packages(
      @Parameter(description = "Cursor of the page") @QueryParam("cursor") String cursor,
      @Parameter(description = "Entries on the page", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit) {
    var staff = workplace.staff();
    int size = pages.size(limit);
    return packages
        .awaited(staff.organisation(), pages.position(cursor), size + 1)
        .map(
            found ->
                new Packages(
                    pages.first(found, size).stream().map(showing::item).toList(),
                    pages.next(found, size, PackageAt::id)));
  }
}
