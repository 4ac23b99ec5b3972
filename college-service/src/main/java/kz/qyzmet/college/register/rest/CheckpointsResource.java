package kz.qyzmet.college.register.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.register.usecase.Checkpoints.Wanted;
import kz.qyzmet.college.register.usecase.ReadCheckpoints;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Parameters;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checkpoints for anybody: what is in others' hands is out of ours. */
@Path("/register-checkpoints")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Register books")
public class CheckpointsResource {
  private static final String POSITION = "0–9223372036854775807";

  private final ReadCheckpoints checkpoints;
  private final CollegeSettings settings;

  CheckpointsResource(ReadCheckpoints checkpoints, CollegeSettings settings) {
    this.checkpoints = checkpoints;
    this.settings = settings;
  }

  @Schema(name = "Checkpoints", description = "A page of them")
  record Page(
      List<CheckpointView> items,
      @Schema(description = "For the parameter after; null at the end", nullable = true)
          Long next) {}

  @GET
  @Operation(
      operationId = "registerCheckpoints",
      summary = "What the service has signed of its register books, in the order of signing",
      description =
          "For anybody who wants to keep them: a book that is changed later doesn't fit them any more,"
              + " and ./qyzmet verify-register says so. No personal data. Who comes back names"
              + " the last place that he has.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Page.class)))
  @APIResponse(responseCode = "400", description = "Not a number where one is wanted")
  public Uni<Page> list(
      @Parameter(description = "Code of one; without it all") @QueryParam("organisation")
          String organisation,
      @Parameter(description = "Code of the book; without it all") @QueryParam("book") String book,
      @Parameter(
              description = "0 of a book that doesn't begin anew",
              schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("year")
          Integer year,
      @Parameter(
              description = "The last place of the page before",
              schema = @Schema(type = SchemaType.INTEGER, format = "int64"))
          @QueryParam("after")
          Long after,
      @Parameter(description = "Items at most", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          Integer limit) {
    int size = Cursors.limit(limit, settings.pageSize(), settings.maxPageSize());
    if (after != null && after < 0) {
      throw Parameters.invalid("after", POSITION).exception();
    }
    return checkpoints
        .page(new Wanted(organisation, book, year), after == null ? 0 : after, size + 1)
        .map(
            found ->
                new Page(
                    found.stream().limit(size).map(CheckpointView::of).toList(),
                    found.size() > size ? found.get(size - 1).place() : null));
  }
}
