package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;
import kz.qyzmet.intake.filing.usecase.Read;
import kz.qyzmet.intake.identity.Owner;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own applications. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.APPLICANT)
@Tag(name = "applications")
public class ApplicationsResource {
  private static final String LANGUAGE = "kk (default), ru or en";

  private final Read read;
  private final Views views;
  private final Owner owner;
  private final IntakeConfig config;

  ApplicationsResource(Read read, Views views, Owner owner, IntakeConfig config) {
    this.read = read;
    this.views = views;
    this.owner = owner;
    this.config = config;
  }

  @GET
  @Operation(operationId = "listApplications", summary = "One's own applications, newest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = Page.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Uni<Response> list(
      @Parameter(description = "Where the part before ended: its `next`") @QueryParam("cursor")
          String cursor,
      @Parameter(
              description = "How many; 20 without it, at most 100",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
          @QueryParam("limit")
          Integer limit,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    int size = Cursors.limit(limit, config.pageSize(), config.maxPageSize());
    var language = Languages.of(accept).tag();
    return read.list(owner.id(), Cursors.read("cursor", cursor, UUID::fromString), size + 1)
        .map(found -> in(language).entity(page(found, size, language)).build());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getApplication",
      summary = "An application of one's own",
      description =
          "With its status, its dates and the ledger that explains them, and what was filed.")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> application(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    var language = Languages.of(accept).tag();
    return own(
        id,
        whole ->
            Uni.createFrom()
                .item(
                    in(language)
                        .header(HttpHeaders.ETAG, Versions.etag(whole.application().version()))
                        .entity(views.view(whole.application(), whole.filed(), language))
                        .build()));
  }

  @GET
  @Path("/{id}/timeline")
  @Operation(
      operationId = "getTimeline",
      summary = "What happened to an application of one's own",
      description =
          "Who, by role, did what and when, and which end it speaks of; with the ids of the events behind it.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = TimelineView.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> timeline(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    var language = Languages.of(accept).tag();
    return own(
        id,
        whole ->
            read.timeline(whole.application().id())
                .map(lines -> in(language).entity(views.timeline(whole, lines, language)).build()));
  }

  private Uni<Response> own(UUID id, Function<Whole, Uni<Response>> answer) {
    return read.own(new ApplicationId(id), owner.id())
        .flatMap(
            (Optional<Whole> found) ->
                found.map(answer).orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }

  private Page page(List<Application> found, int size, String language) {
    var shown = found.subList(0, Math.min(size, found.size()));
    var next = found.size() > size ? Cursors.token(shown.getLast().id().toString()) : null;
    return new Page(
        shown.stream().map(application -> views.summary(application, language)).toList(), next);
  }

  private static Response.ResponseBuilder in(String language) {
    return Response.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
