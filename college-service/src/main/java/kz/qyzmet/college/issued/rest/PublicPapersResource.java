package kz.qyzmet.college.issued.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.rest.IssuedViews.HeldView;
import kz.qyzmet.college.issued.rest.IssuedViews.PaperView;
import kz.qyzmet.college.issued.usecase.ReadIssued;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Anyone checks a paper. A browser gets the page, everybody else the answer as JSON. */
@Path("/papers")
@PermitAll
@Tag(name = "Papers")
public class PublicPapersResource {
  private static final int LONGEST_NUMBER = 100;

  /** Who names no type gets JSON. */
  private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8;qs=0.5";

  private final ReadIssued issued;
  private final IssuedViews views;
  private final OrganisationDirectory organisations;
  private final CheckPage page;
  private final AttestedAnswers answers;

  PublicPapersResource(
      ReadIssued issued,
      IssuedViews views,
      OrganisationDirectory organisations,
      CheckPage page,
      AttestedAnswers answers) {
    this.issued = issued;
    this.views = views;
    this.organisations = organisations;
    this.page = page;
    this.answers = answers;
  }

  @GET
  @Path("/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkPaper",
      summary = "What a paper is and whether it stands",
      description =
          "By the short code that is printed on it. Nothing of the person for whom it was issued.")
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = PaperView.class)))
  @APIResponse(responseCode = "404", description = "No paper has that code")
  public Uni<Response> paper(
      @Parameter(description = "With or without dashes, in any case") @PathParam("code")
          String code) {
    return known(code).map(views::paper).map(PublicPapersResource::fresh);
  }

  @GET
  @Path("/{code}/answer")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "keepAnswer",
      summary = "The same, signed by this service, to be kept",
      description = "Judged without any server by ./qyzmet verify FILE --answer ANSWER.")
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AttestedAnswers.AttestedView.class)))
  @APIResponse(responseCode = "404", description = "No paper has that code, or nothing is attested")
  public Uni<Response> answer(@PathParam("code") String code) {
    return known(code)
        .map(views::paper)
        .flatMap(answers::of)
        .map(
            kept ->
                Response.ok(kept, MediaType.APPLICATION_JSON)
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"answer.json\"")
                    .build());
  }

  private Uni<IssuedPaper> known(String code) {
    var unknown = Problem.of("paper-unknown", 404);
    return issued
        .find(PaperCode.typed(code).orElseThrow(unknown::exception))
        .map(found -> found.orElseThrow(unknown::exception));
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "checkDocument",
      summary = "Whether a document still stands, by what is written on it",
      description =
          "For a paper of ours and for a lost original whose place a duplicate took. All three are"
              + " needed; an empty list says that nothing is known against it here, not that it"
              + " is genuine.")
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = HeldView.class)))
  public Uni<Response> document(
      @Parameter(required = true, description = "BIN of who issued it") @QueryParam("bin")
          String bin,
      @Parameter(required = true, description = "Its number, at most 100 characters")
          @QueryParam("number")
          String number,
      @Parameter(required = true, description = "Day of issue") @QueryParam("issuedOn")
          LocalDate issuedOn) {
    if (bin == null) {
      throw Parameters.invalid("bin", "12 × 0–9").exception();
    }
    if (number == null || number.isBlank() || number.length() > LONGEST_NUMBER) {
      throw Parameters.invalid("number", "1–100").exception();
    }
    if (issuedOn == null) {
      throw Parameters.invalid("issuedOn", "2026-03-31").exception();
    }
    var document = new Original(number.strip(), issuedOn);
    var issuer = organisations.byBin(bin);
    if (issuer.isEmpty()) {
      return Uni.createFrom().item(fresh(new HeldView(List.of())));
    }
    return issued
        .held(issuer.get().code(), document)
        .map(
            held -> {
              var items = new ArrayList<PaperView>();
              held.own().forEach(each -> items.add(views.paper(each)));
              // Of a document that is ours its own entry says the same, and more.
              if (items.isEmpty()) {
                held.duplicates().forEach(each -> items.add(views.original(document, each)));
              }
              return fresh(new HeldView(items));
            });
  }

  @GET
  @Path("/{code}")
  @Produces(HTML)
  @Operation(hidden = true)
  public Response page(@PathParam("code") String code) {
    return page.answer();
  }

  @GET
  @Produces(HTML)
  @Operation(hidden = true)
  public Response page() {
    return page.answer();
  }

  /** It may be annulled a moment later. */
  private static Response fresh(Object body) {
    return Response.ok(body, MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }
}
