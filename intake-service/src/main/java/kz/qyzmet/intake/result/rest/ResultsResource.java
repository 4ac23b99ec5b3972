package kz.qyzmet.intake.result.rest;

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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.result.domain.Whereabouts.State;
import kz.qyzmet.intake.result.usecase.ReadResults;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Parameters;
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

/** What the own branch of the Corporation is sent to hand out. */
@Path(ResultsResource.DOOR)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "counter")
public class ResultsResource {
  static final String DOOR = "/counter/results";
  static final String LANGUAGE = "kk (default), ru or en";

  private final ReadResults read;
  private final ResultViews views;
  private final Desk desk;
  private final IntakeConfig config;

  ResultsResource(ReadResults read, ResultViews views, Desk desk, IntakeConfig config) {
    this.read = read;
    this.views = views;
    this.desk = desk;
    this.config = config;
  }

  @GET
  @Operation(
      operationId = "listResults",
      summary = "What providers have sent to the own branch, the oldest application first",
      description = "Results, and motivated refusals on paper; the branch is not told which.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ResultList.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Uni<Response> list(
      @Parameter(
              description = "Only those that stand so; all without it",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "ON_ITS_WAY",
                        "MISSING",
                        "HERE",
                        "HANDED_OVER",
                        "RETURNED",
                        "REQUESTED"
                      }))
          @QueryParam("state")
          String state,
      @Parameter(
              description =
                  "true: only what is HERE longer than it is to be kept, and so is due back to its provider")
          @QueryParam("dueBack")
          boolean dueBack,
      @Parameter(description = "Only those that left the provider by the registry of that number")
          @QueryParam("registry")
          String registry,
      @Parameter(description = "Where the part before ended: its `next`") @QueryParam("cursor")
          String cursor,
      @Parameter(
              description = "How many; 20 without it, at most 100",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
          @QueryParam("limit")
          Integer limit,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    int size = Cursors.limit(limit, config.pageSize(), config.maxPageSize());
    var branch = desk.branch();
    var after = Cursors.read("cursor", cursor, UUID::fromString);
    var language = Languages.of(accept).tag();
    var part = new ReadResults.Asked(branch, state(state), dueBack, registry, after, size + 1);
    return read.list(part)
        .map(found -> in(language).entity(views.list(found, size, branch, language)).build());
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getResult",
      summary = "What the own branch was sent for an application",
      description = "While it is HERE, with the IIN against which the identity document is held.")
  @APIResponse(
      responseCode = "200",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ResultView.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> result(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    var branch = desk.branch();
    var language = Languages.of(accept).tag();
    return read.find(id, branch.code())
        .map(
            found ->
                found
                    .map(
                        one ->
                            in(language)
                                .header(HttpHeaders.ETAG, Versions.etag(one.result().version()))
                                .entity(views.view(one, branch, language))
                                .build())
                    .orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }

  /** Null without one. */
  private static State state(String asked) {
    return asked == null
        ? null
        : Stream.of(State.values())
            .filter(each -> each.name().equals(asked))
            .findFirst()
            .orElseThrow(() -> Parameters.invalid("state", states()).exception());
  }

  private static String states() {
    return Stream.of(State.values()).map(State::name).collect(Collectors.joining(", "));
  }

  private static Response.ResponseBuilder in(String language) {
    return Response.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
