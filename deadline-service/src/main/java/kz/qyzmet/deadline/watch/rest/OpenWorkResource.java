package kz.qyzmet.deadline.watch.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import kz.qyzmet.deadline.watch.usecase.OpenWork;
import kz.qyzmet.deadline.watch.usecase.ReadOpenWork;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The open and late work of all organisations, for those who watch over the system. */
@Path("/open-work")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class OpenWorkResource {
  private static final int USUAL = 20;
  private static final int MOST = 200;

  private final ReadOpenWork read;

  OpenWorkResource(ReadOpenWork read) {
    this.read = read;
  }

  /** What is open and what is late, over all organisations; no text of anybody is in it. */
  public record OpenWorkView(
      Instant at,
      long open,
      long suspended,
      long stepsOverdue,
      long legalMissed,
      long legalApproaching,
      long handOversMissed,
      long deadlinesNotTold,
      List<OpenWork.Step> steps,
      List<OpenWork.Pressing> pressing) {
    static OpenWorkView of(ReadOpenWork.Seen seen) {
      var report = seen.report();
      return new OpenWorkView(
          seen.at(),
          report.steps().stream().mapToLong(OpenWork.Step::open).sum(),
          report.steps().stream().mapToLong(OpenWork.Step::suspended).sum(),
          report.totals().stepsOverdue(),
          report.totals().legalMissed(),
          report.totals().legalApproaching(),
          report.totals().handOversMissed(),
          seen.deadlinesNotTold(),
          report.steps(),
          report.pressing());
    }
  }

  @GET
  @RolesAllowed({Role.Name.MONITOR, Role.Name.ADMINISTRATOR})
  @Operation(
      operationId = "readOpenWork",
      summary = "Open cases by organisation and step; missed and approaching terms, late steps",
      description =
          "Pressing are terms of the law and last days to hand over to a branch that are missed or"
              + " past a threshold, and steps over their limit; those due first come first, at most limit of them. The totals count all."
              + " Suspended are cases that wait for the applicant: their clocks stand still, and"
              + " what is due is due as though the wait lasted until its latest end.")
  @APIResponse(
      responseCode = "200",
      description = "The open work",
      content = @Content(schema = @Schema(implementation = OpenWorkView.class)))
  @APIResponse(responseCode = "400", description = "The limit is no number from 1 to 200")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Not for this role")
  public Uni<OpenWorkView> read(@QueryParam("limit") Integer limit) {
    return read.now(Cursors.limit(limit, USUAL, MOST)).map(OpenWorkView::of);
  }
}
