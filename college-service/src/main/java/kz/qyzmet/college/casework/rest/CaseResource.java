package kz.qyzmet.college.casework.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.casework.rest.Views.CaseView;
import kz.qyzmet.college.casework.rest.Views.Cases;
import kz.qyzmet.college.casework.rest.Views.History;
import kz.qyzmet.college.casework.usecase.CaseReads;
import kz.qyzmet.college.casework.usecase.CaseReads.CaseQuery;
import kz.qyzmet.college.casework.usecase.CaseReads.Listed;
import kz.qyzmet.college.casework.usecase.FormSource.Fetched;
import kz.qyzmet.college.casework.usecase.FormSource.Printed;
import kz.qyzmet.college.casework.usecase.ReadForm;
import kz.qyzmet.college.casework.usecase.Sight;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What an organisation's people read of its cases: each person of those with a step of a role of
 * his.
 */
@Path("/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.CLERK,
  Role.Name.DIRECTOR,
  Role.Name.EXECUTOR,
  Role.Name.STUDY_DEPARTMENT,
  Role.Name.MANAGEMENT,
  Role.Name.COMMISSION
})
@Tag(name = "Cases")
public class CaseResource {

  private static final List<String> STATUSES =
      List.of("OPEN", "READY", "ISSUED", "REFUSED", "WITHDRAWN", "RETURNED");

  /** Languages of papers, the one that is given unasked first. */
  private static final List<String> PAPERS = List.of("kk", "ru");

  private final CaseReads reads;
  private final ReadForm forms;
  private final Workplace workplace;
  private final Showing showing;
  private final Pages pages;
  private final CollegeSettings settings;

  CaseResource(
      CaseReads reads,
      ReadForm forms,
      Workplace workplace,
      Showing showing,
      Pages pages,
      CollegeSettings settings) {
    this.reads = reads;
    this.forms = forms;
    this.workplace = workplace;
    this.showing = showing;
    this.pages = pages;
    this.settings = settings;
  }

  @GET
  @Operation(
      operationId = "cases",
      summary =
          "The organisation's cases of services in which the caller's roles have a step, newest first")
  public Uni<Cases> cases(
      @Parameter(
              description = "Only with this status",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "OPEN",
                        "READY",
                        "ISSUED",
                        "REFUSED",
                        "WITHDRAWN",
                        "RETURNED"
                      }))
          @QueryParam("status")
          String status,
      @Parameter(description = "Cursor of the page") @QueryParam("cursor") String cursor,
      @Parameter(description = "Entries on the page", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          String limit) {
    var staff = workplace.staff();
    if (status != null && !STATUSES.contains(status)) {
      throw Parameters.invalid("status", String.join(", ", STATUSES)).exception();
    }
    int size = pages.size(limit);
    var query =
        new CaseQuery(
            workplace.sight(staff), Optional.ofNullable(status), pages.position(cursor), size + 1);
    return reads
        .cases(query)
        .map(
            found ->
                new Cases(
                    pages.first(found, size).stream()
                        .map(one -> showing.item(one, staff.organisation()))
                        .toList(),
                    pages.next(found, size, Listed::id)));
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "case", summary = "One case, with the draft that stands")
  @APIResponse(
      responseCode = "200",
      description = "The case",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = "Its version, for If-Match",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = CaseView.class)))
  @APIResponse(responseCode = "404", description = CommandResource.ABSENT)
  public Uni<Response> one(@PathParam("id") UUID id) {
    return reads
        .detail(id, sight())
        .map(
            found -> {
              var detail = found.orElseThrow(CaseResource::absent);
              return Response.ok(showing.view(detail))
                  .header(HttpHeaders.ETAG, Versions.etag(detail.found().version()))
                  .build();
            });
  }

  @GET
  @Path("/{id}/history")
  @Operation(operationId = "history", summary = "What happened to a case, with notes and drafts")
  @APIResponse(
      responseCode = "200",
      description = "In order, from version 1",
      content = @Content(schema = @Schema(implementation = History.class)))
  @APIResponse(responseCode = "404", description = CommandResource.ABSENT)
  public Uni<History> history(@PathParam("id") UUID id) {
    return reads
        .history(id, sight())
        .map(
            found -> {
              if (found.isEmpty()) {
                throw absent();
              }
              return new History(found.stream().map(Showing::history).toList());
            });
  }

  @GET
  @Path("/{id}/form")
  @Operation(
      operationId = "form",
      summary = "The application's form, fetched from intake-service",
      description = "Holds personal data; it is not kept here.")
  @APIResponse(
      responseCode = "200",
      description = "The form as intake-service gives it",
      content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "404", description = CommandResource.ABSENT)
  @APIResponse(responseCode = "503", description = "intake-service is away; see Retry-After")
  public Uni<Response> form(@PathParam("id") UUID id, @Context ContainerRequestContext request) {
    return forms.read(id, sight(), Correlation.of(request)).map(this::formAnswer);
  }

  @GET
  @Path("/{id}/application")
  @Produces(Pdfs.TYPE)
  @Operation(
      operationId = "applicationPaper",
      summary = "The application as a paper, fetched from intake-service",
      description = "PDF/A of what was filed. Holds personal data; it is not kept here.")
  @APIResponse(
      responseCode = "200",
      description = "As an attachment, never to be shown in place",
      content =
          @Content(
              mediaType = Pdfs.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = CommandResource.ABSENT)
  @APIResponse(responseCode = "503", description = "intake-service is away; see Retry-After")
  public Uni<Response> application(
      @PathParam("id") UUID id,
      @Parameter(
              description = "Which language; Kazakh without",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"kk", "ru"}))
          @QueryParam("language")
          String language,
      @Context ContainerRequestContext request) {
    var wanted = language == null ? PAPERS.getFirst() : language;
    if (!PAPERS.contains(wanted)) {
      throw Parameters.invalid("language", String.join(", ", PAPERS)).exception();
    }
    return forms
        .print(id, sight(), wanted, Correlation.of(request))
        .map(printed -> paperAnswer(printed, wanted));
  }

  private Response paperAnswer(Printed printed, String language) {
    return switch (printed) {
      case Printed.Paper(var pdf) ->
          Response.fromResponse(Pdfs.answer(pdf, language, "application"))
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
      case Printed.Unknown _ -> throw absent();
      case Printed.Away _ -> throw away();
    };
  }

  private Response formAnswer(Fetched fetched) {
    return switch (fetched) {
      case Fetched.Form(var json) ->
          Response.ok(json, MediaType.APPLICATION_JSON_TYPE)
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .build();
      case Fetched.Unknown _ -> throw absent();
      case Fetched.Away _ -> throw away();
    };
  }

  private RuntimeException away() {
    return Problem.of("intake-away", 503)
        .retryAfter((int) settings.formRetryAfter().toSeconds())
        .exception();
  }

  private Sight sight() {
    return workplace.sight(workplace.staff());
  }

  private static RuntimeException absent() {
    return Problem.of("not-found", 404).exception();
  }
}
