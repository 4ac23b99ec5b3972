package kz.qyzmet.deadline.watch.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.deadline.watch.domain.Reader;
import kz.qyzmet.deadline.watch.usecase.ReadDeadlines;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deadlines of an application, for those whom it concerns. */
@Path("/applications/{id}/deadlines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "deadlines")
public class DeadlinesResource {

  private final ReadDeadlines readDeadlines;
  private final Caller caller;
  private final Pseudonyms pseudonyms;

  DeadlinesResource(ReadDeadlines readDeadlines, Caller caller, Pseudonyms pseudonyms) {
    this.readDeadlines = readDeadlines;
    this.caller = caller;
    this.pseudonyms = pseudonyms;
  }

  @GET
  @RolesAllowed({
    Role.Name.APPLICANT,
    Role.Name.CLERK,
    Role.Name.DIRECTOR,
    Role.Name.EXECUTOR,
    Role.Name.STUDY_DEPARTMENT,
    Role.Name.MANAGEMENT,
    Role.Name.COMMISSION,
    Role.Name.MONITOR,
    Role.Name.ADMINISTRATOR
  })
  @Operation(
      operationId = "readDeadlines",
      summary = "Legal term, internal term and step limits of an application, with the ledger",
      description =
          "For the applicant, the staff of the organisation that has the case, monitoring and"
              + " administration. To anybody else the application does not exist.")
  @APIResponse(
      responseCode = "200",
      description = "The deadlines",
      content = @Content(schema = @Schema(implementation = DeadlinesView.class)))
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "403", description = "Not for this role")
  @APIResponse(responseCode = "404", description = "There is none, or it is not yours")
  public Uni<DeadlinesView> read(@PathParam("id") UUID id) {
    return readDeadlines
        .of(id, readers())
        .map(
            found ->
                found
                    .map(DeadlinesView::of)
                    .orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }

  private List<Reader> readers() {
    List<Reader> readers = new ArrayList<>();
    for (Role role : caller.roles()) {
      switch (role) {
        case APPLICANT ->
            caller
                .iin()
                .map(pseudonyms::applicantId)
                .map(Reader.Person::new)
                .ifPresent(readers::add);
        case CLERK, DIRECTOR, EXECUTOR, STUDY_DEPARTMENT, MANAGEMENT, COMMISSION ->
            caller.organisation().map(Reader.Staff::new).ifPresent(readers::add);
        case MONITOR, ADMINISTRATOR -> readers.add(new Reader.Overseer());
        case OPERATOR, CONTACT_CENTRE, SERVICE, GATEWAY -> {}
      }
    }
    return readers;
  }
}
