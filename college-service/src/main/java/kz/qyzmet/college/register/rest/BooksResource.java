package kz.qyzmet.college.register.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.college.register.usecase.Book;
import kz.qyzmet.college.register.usecase.ReadBook;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestMulti;

/** A register book as a file: for those who keep it, and for monitoring. */
@Path("/register-books/{organisation}/{book}/{year}")
@Produces(BooksResource.LINES)
@RolesAllowed({Role.Name.CLERK, Role.Name.DIRECTOR, Role.Name.MANAGEMENT, Role.Name.MONITOR})
@Tag(name = "Register books")
public class BooksResource {
  static final String LINES = "application/x-ndjson";
  private static final Logger LOG = Logger.getLogger(BooksResource.class);

  private final ReadBook books;
  private final Workplace workplace;
  private final Caller caller;

  BooksResource(ReadBook books, Workplace workplace, Caller caller) {
    this.books = books;
    this.workplace = workplace;
    this.caller = caller;
  }

  @GET
  @Operation(
      operationId = "registerBook",
      summary = "A register book with its hashes and checkpoints, one JSON object a line",
      description =
          "As far as it goes when it is asked for. Numbers, applications' ids and times, no names."
              + " ./qyzmet verify-register checks the file without any server. Monitoring reads"
              + " every organisation's, others their own's.")
  @APIResponse(
      responseCode = "200",
      content = @Content(mediaType = LINES, schema = @Schema(implementation = BookLine.class)))
  @APIResponse(responseCode = "404", description = "No such book for the caller")
  public Multi<BookLine> book(
      @PathParam("organisation") String organisation,
      @Parameter(description = "Its code, such as incoming") @PathParam("book") String code,
      @Parameter(description = "0 of a book that doesn't begin anew each year") @PathParam("year")
          int year) {
    var book = new Book(organisation, code, year);
    var end =
        mayRead(organisation)
            ? books
                .end(book)
                .map(found -> found.orElseThrow(() -> Problem.of("not-found", 404).exception()))
            : Uni.createFrom().<Integer>failure(Problem.of("not-found", 404).exception());
    return RestMulti.fromUniResponse(end, last -> lines(book, last));
  }

  private boolean mayRead(String organisation) {
    return caller.has(Role.MONITOR) || workplace.organisation().equals(organisation);
  }

  private Multi<BookLine> lines(Book book, int end) {
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(BookLine.of(book, end)),
            books.checkpoints(book, end).map(CheckpointView::of).map(BookLine::of),
            books.entries(book, end).map(BookLine::of),
            Multi.createFrom().item(BookLine.end(end)))
        .onFailure()
        .invoke(failure -> LOG.warnf("book=broken-off cause=%s", Failures.line(failure)));
  }
}
