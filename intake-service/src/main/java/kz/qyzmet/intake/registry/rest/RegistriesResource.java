package kz.qyzmet.intake.registry.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.printing.Printer;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.ReadRegistries;
import kz.qyzmet.intake.registry.usecase.Registries.Which;
import kz.qyzmet.kit.http.Cursors;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.papers.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What operators see of the registries of their branch. */
@Path(RegistryResource.DOOR)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "registries")
public class RegistriesResource {
  private static final String STATES = "closed, dispatched, overdue";

  private final ReadRegistries read;
  private final Desk desk;
  private final RegistryViews views;
  private final RegistrySheets sheets;
  private final IntakeConfig config;

  RegistriesResource(
      ReadRegistries read,
      Desk desk,
      RegistryViews views,
      RegistrySheets sheets,
      IntakeConfig config) {
    this.read = read;
    this.desk = desk;
    this.views = views;
    this.sheets = sheets;
    this.config = config;
  }

  @GET
  @Operation(operationId = "listRegistries", summary = "Registries of the own branch, newest first")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = RegistryList.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Uni<Response> list(
      @Parameter(
              description = "Only those; overdue: with a line that nobody has found in time",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"closed", "dispatched", "overdue"}))
          @QueryParam("state")
          String state,
      @Parameter(description = "Where the part before ended: its `next`") @QueryParam("cursor")
          String cursor,
      @Parameter(
              description = "How many; 20 without it, at most 100",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100"))
          @QueryParam("limit")
          Integer limit,
      @Parameter(description = RegistryResource.LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var branch = desk.branch();
    int size = Cursors.limit(limit, config.pageSize(), config.maxPageSize());
    var before =
        Cursors.read(
            "cursor",
            cursor,
            number -> RegistryNumber.parse(number).orElseThrow(IllegalArgumentException::new));
    var language = Languages.of(accept).tag();
    return read.list(branch.code(), which(state), before, size + 1)
        .map(found -> in(language).entity(views.list(found, size, branch, language)).build());
  }

  @GET
  @Path("/open")
  @Operation(
      operationId = "getWaiting",
      summary = "What waits at the own branch for a registry, by provider",
      description =
          "Accepted applications that no registry has yet, as long as the provider waits for them.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = WaitingView.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  public Uni<Response> open(
      @Parameter(description = RegistryResource.LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var branch = desk.branch();
    var language = Languages.of(accept).tag();
    return read.waiting(branch.code())
        .map(waiting -> in(language).entity(views.waiting(waiting, branch, language)).build());
  }

  @GET
  @Path("/{number}")
  @Produces({MediaType.APPLICATION_JSON, Pdfs.TYPE})
  @Operation(
      operationId = "getRegistry",
      summary = "A registry of the own branch",
      description =
          "With its lines, what the provider found of each, and its sheet; as PDF the sheet alone, in Kazakh or"
              + " Russian, to be printed and signed.")
  @APIResponse(
      responseCode = "200",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RegistryView.class)),
        @Content(
            mediaType = Pdfs.TYPE,
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> registry(
      @PathParam("number") String number,
      @Parameter(description = RegistryResource.LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      @Context HttpHeaders headers) {
    var branch = desk.branch();
    var language = Languages.of(accept).tag();
    return read.find(RegistryResource.own(number, branch))
        .map(found -> found.orElseThrow(() -> Problem.of("not-found", 404).exception()))
        .flatMap(
            registry ->
                Pdfs.wanted(headers)
                    ? print(registry, branch, Printer.tongue(language))
                    : Uni.createFrom()
                        .item(in(language).entity(views.view(registry, branch, language)).build()));
  }

  private Uni<Response> print(TransferRegistry registry, Branch branch, Language language) {
    return sheets.print(views.view(registry, branch, language.code()), branch, language);
  }

  private static Which which(String state) {
    return switch (state) {
      case null -> Which.ALL;
      case "closed" -> Which.CLOSED;
      case "dispatched" -> Which.DISPATCHED;
      case "overdue" -> Which.OVERDUE;
      default -> throw Parameters.invalid("state", STATES).exception();
    };
  }

  private static Response.ResponseBuilder in(String language) {
    return Response.ok()
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
  }
}
