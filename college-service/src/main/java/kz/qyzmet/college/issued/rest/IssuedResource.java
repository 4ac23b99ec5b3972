package kz.qyzmet.college.issued.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.college.issued.domain.Entry.Reason;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.rest.IssuedViews.BookView;
import kz.qyzmet.college.issued.rest.IssuedViews.PaperView;
import kz.qyzmet.college.issued.usecase.AnnulPaper;
import kz.qyzmet.college.issued.usecase.IssuedBook.Place;
import kz.qyzmet.college.issued.usecase.ReadIssued;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The organisation's book of issued papers. */
@Path("/issued")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Papers")
public class IssuedResource {
  private final ReadIssued issued;
  private final AnnulPaper annul;
  private final IssuedViews views;
  private final Workplace workplace;
  private final Caller caller;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final ObjectMapper json;
  private final CollegeSettings settings;

  IssuedResource(
      ReadIssued issued,
      AnnulPaper annul,
      IssuedViews views,
      Workplace workplace,
      Caller caller,
      Idempotency idempotency,
      RequestBodies bodies,
      ObjectMapper json,
      CollegeSettings settings) {
    this.issued = issued;
    this.annul = annul;
    this.views = views;
    this.workplace = workplace;
    this.caller = caller;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.json = json;
    this.settings = settings;
  }

  @Schema(description = "Why a paper is annulled")
  record AnnulBody(
      @Schema(
              required = true,
              enumeration = {"in-error", "false-papers", "court"})
          String reason) {

    Reason checked() {
      return Optional.ofNullable(reason)
          .flatMap(Reason::of)
          .orElseThrow(
              () ->
                  Problem.of("validation-failed", 422)
                      .error(
                          "reason",
                          "one-of",
                          Map.of(
                              "values",
                              Arrays.stream(Reason.values())
                                  .map(Reason::code)
                                  .collect(Collectors.joining(", "))))
                      .exception());
    }
  }

  @GET
  @RolesAllowed({Role.Name.CLERK, Role.Name.DIRECTOR, Role.Name.MANAGEMENT})
  @Operation(
      operationId = "issuedPapers",
      summary = "The book of issued papers, the latest entry first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BookView.class)))
  public Uni<BookView> book(
      @Parameter(description = "Cursor of the page") @QueryParam("cursor") String cursor,
      @Parameter(description = "Entries on the page", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          Integer limit) {
    int size = Cursors.limit(limit, settings.pageSize(), settings.maxPageSize());
    var before = Optional.ofNullable(Cursors.read("cursor", cursor, IssuedResource::place));
    return issued
        .page(workplace.organisation(), before, size + 1)
        .map(
            found ->
                new BookView(
                    found.stream().limit(size).map(views::entry).toList(),
                    found.size() > size ? token(found.get(size - 1).place()) : null));
  }

  private static String token(Place place) {
    return Cursors.token(place.year() + "-" + place.number());
  }

  private static Place place(String position) {
    int dash = position.indexOf('-');
    if (dash < 0) {
      throw new IllegalArgumentException("Expected year and number, but there is one of them");
    }
    return new Place(
        Integer.parseInt(position.substring(0, dash)),
        Integer.parseInt(position.substring(dash + 1)));
  }

  @POST
  @Path("/{code}/annulment")
  @RolesAllowed({Role.Name.DIRECTOR, Role.Name.MANAGEMENT})
  @Operation(
      operationId = "annulPaper",
      summary = "Annul a paper of the organisation",
      description = "For good: the book is append-only, and anyone who checks the paper sees it.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = AnnulBody.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PaperView.class)))
  @APIResponse(responseCode = "404", description = "No such paper of the organisation")
  @APIResponse(responseCode = "409", description = "It is annulled or replaced already")
  @APIResponse(responseCode = "422", description = "Not one of the reasons, or the key is used")
  public Uni<Response> annul(
      @PathParam("code") String code,
      @Parameter(
              required = true,
              description =
                  "The caller's own, 1 to 255 visible ASCII characters; a retry gets the first"
                      + " answer")
          @HeaderParam("Idempotency-Key")
          String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    var under =
        CommandKey.of(
            caller.subject(),
            key,
            request.getMethod(),
            request.getUriInfo().getPath(),
            body == null ? new byte[0] : body);
    var organisation = workplace.organisation();
    var reason = bodies.read(body, AnnulBody.class).checked();
    var typed = PaperCode.typed(code).orElseThrow(() -> Problem.of("not-found", 404).exception());
    return idempotency
        .guard(
            under,
            () ->
                annul
                    .annul(typed, reason, organisation, under, this::answer)
                    .map(IssuedResource::told))
        .map(StoredAnswer::response);
  }

  private static StoredAnswer told(AnnulPaper.Outcome outcome) {
    return switch (outcome) {
      case AnnulPaper.Outcome.Done(var answer) -> answer;
      case AnnulPaper.Outcome.StandsNoMore(var since) ->
          throw Problem.of("paper-stands-no-more", 409)
              .fact("since", since.toString())
              .member("since", since.toString())
              .exception();
      case AnnulPaper.Outcome.Absent _ -> throw Problem.of("not-found", 404).exception();
    };
  }

  private StoredAnswer answer(IssuedPaper paper) {
    try {
      return new StoredAnswer(
          200,
          Map.of(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON),
          json.writeValueAsBytes(views.paper(paper)));
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("Expected an answer that can be written", broken);
    }
  }
}
