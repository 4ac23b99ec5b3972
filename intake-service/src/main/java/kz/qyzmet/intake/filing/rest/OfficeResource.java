package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.Filer;
import kz.qyzmet.intake.filing.usecase.Read;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The counter of a provider's office: a clerk takes applications from people who come. */
@Path(OfficeResource.DOOR)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CLERK)
@Tag(name = "office")
public class OfficeResource {
  static final String DOOR = "/office/applications";
  private static final String KEY = "Idempotency-Key";
  private static final String LANGUAGE = "kk (default), ru or en";
  private static final String PAPER_LANGUAGE = "kk (default) or ru";

  private final Filings filings;
  private final Read read;
  private final Desk desk;
  private final RequestBodies bodies;
  private final Answers answers;
  private final ReceiptSheets sheets;
  private final ApplicationSheets papers;

  OfficeResource(
      Filings filings,
      Read read,
      Desk desk,
      RequestBodies bodies,
      Answers answers,
      ReceiptSheets sheets,
      ApplicationSheets papers) {
    this.filings = filings;
    this.read = read;
    this.desk = desk;
    this.bodies = bodies;
    this.answers = answers;
    this.sheets = sheets;
    this.papers = papers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "submitAtOffice",
      summary = "Take an application at the counter",
      description =
          "For the caller's own organisation, now, while its office is open; by the same passport as on the portal."
              + " Papers are marked instead of scanned. The answer is the receipt: the number, the dates with their"
              + " ledger, the papers, and who took them. The applicant finds the application in the portal's cabinet.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = OfficeBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "Accepted, or accepted before under this key",
      headers = {
        @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
        @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING))
      },
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> take(
      @Parameter(
              description =
                  "The caller's own key for this request: 1 to 255 visible ASCII characters",
              required = true)
          @HeaderParam(KEY)
          String idempotencyKey,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      byte[] body,
      @Context ContainerRequestContext request) {
    var clerk = new Filer.Clerk(desk.person(), desk.organisation());
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", DOOR, body);
    var draft = bodies.read(body, OfficeBody.class).draft(clerk);
    var applicant = desk.applicantId(draft.applicantIin());
    var language = Languages.of(accept).tag();
    return filings.file(
        key,
        draft,
        applicant,
        Correlation.of(request),
        accepted -> answers.taken(DOOR, accepted, language));
  }

  @GET
  @Path("/{id}")
  @Produces({MediaType.APPLICATION_JSON, Pdfs.TYPE})
  @Operation(
      operationId = "getOfficeApplication",
      summary = "An application that the own office has taken",
      description =
          "With its receipt, its status and what was filed; as PDF the receipt alone, in Kazakh or Russian.")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ApplicationView.class)),
        @Content(
            mediaType = Pdfs.TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> application(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      @Context HttpHeaders headers) {
    var language = Languages.of(accept).tag();
    return read.takenBy(new ApplicationId(id), desk.organisation())
        .map(found -> found.orElseThrow(() -> Problem.of("not-found", 404).exception()))
        .flatMap(
            whole ->
                Pdfs.wanted(headers)
                    ? sheets.acceptance(whole, language)
                    : Uni.createFrom()
                        .item(
                            Response.ok()
                                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                                .header(
                                    HttpHeaders.ETAG, Versions.etag(whole.application().version()))
                                .entity(answers.atCounter(whole, language))
                                .build()));
  }

  @GET
  @Path("/{id}/paper")
  @Produces(Pdfs.TYPE)
  @Operation(
      operationId = "getOfficeApplicationPaper",
      summary = "An application that the own office has taken, as a paper",
      description = "As it was filed, PDF/A in Kazakh or Russian, to be signed by the applicant.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Pdfs.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> paper(
      @PathParam("id") UUID id,
      @Parameter(description = PAPER_LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var language = Languages.of(accept).tag();
    return read.takenBy(new ApplicationId(id), desk.organisation())
        .map(found -> found.orElseThrow(() -> Problem.of("not-found", 404).exception()))
        .flatMap(whole -> papers.print(whole, language));
  }
}
