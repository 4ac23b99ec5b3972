package kz.qyzmet.college.organisation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.qyzmet.college.organisation.rest.OrganisationViews.Listed;
import kz.qyzmet.college.organisation.rest.OrganisationViews.Loaded;
import kz.qyzmet.college.organisation.rest.OrganisationViews.Outcome;
import kz.qyzmet.college.organisation.usecase.OrganisationStore;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.identity.Role;
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

/** All organisations, for the administrator. */
@Path("/organisations")
@RolesAllowed(Role.Name.ADMINISTRATOR)
@Tag(name = "Organisations")
public class OrganisationsResource {

  static final String YAML = "application/yaml";
  private static final String KEY = "Idempotency-Key";
  private static final String OWN =
      "The caller's own, 1 to 255 visible ASCII characters; a retry gets the first answer";
  private static final String NAME = "Name of the file, for the messages";

  private final OrganisationStore store;
  private final OrganisationCommands commands;

  OrganisationsResource(OrganisationStore store, OrganisationCommands commands) {
    this.store = store;
    this.commands = commands;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "organisations", summary = "All organisations with their versions")
  public Uni<Listed> all() {
    return store.latest().map(Listed::of);
  }

  @GET
  @Path("/{code}")
  @Produces(YAML)
  @Operation(operationId = "organisationFile", summary = "One organisation as YAML, to be edited")
  @APIResponse(
      responseCode = "200",
      description = "The whole organisation, people included",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = "Its version, for If-Match",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(responseCode = "404", description = "No such organisation")
  public Uni<Response> one(@PathParam("code") String code) {
    return store
        .find(code)
        .map(
            found -> {
              var kept = found.orElseThrow(() -> Problem.of("not-found", 404).exception());
              return Response.ok(kept.document(), YAML + ";charset=UTF-8")
                  .header(HttpHeaders.ETAG, Versions.etag(kept.version()))
                  .build();
            });
  }

  @PUT
  @Path("/{code}")
  @Consumes(YAML)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "putOrganisation",
      summary = "Change an organisation, or add a new one",
      description =
          "The body is the whole organisation. The change counts from now on, here and in the other"
              + " services; dates that were given stay. The same content again changes nothing.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "200",
      description = "Changed, or the same as before; 201 where it is new",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = "The version now",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = Outcome.class)))
  @APIResponse(responseCode = "409", description = "Stale version, or it exists already")
  @APIResponse(responseCode = "413", description = "More than 1 MiB")
  @APIResponse(responseCode = "422", description = "At fault: line, key and reason; no change")
  @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match")
  public Uni<Response> put(
      @PathParam("code") String code,
      @Parameter(description = "The version that the caller has seen, quoted")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(description = "* where it is to be new") @HeaderParam(HttpHeaders.IF_NONE_MATCH)
          String ifNoneMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      @Parameter(description = NAME) @QueryParam("file") String file,
      byte[] body,
      @Context ContainerRequestContext request) {
    return commands.put(code, ifMatch, ifNoneMatch, key, file, body, request);
  }

  @POST
  @Consumes(YAML)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "loadOrganisations",
      summary = "Load a file of organisations, whole or not at all",
      description =
          "Each organisation of the file takes the place of the one that was; those that the file"
              + " does not name stay.")
  @RequestBody(
      required = true,
      content = @Content(mediaType = YAML, schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "200",
      description = "What became of each",
      content = @Content(schema = @Schema(implementation = Loaded.class)))
  @APIResponse(responseCode = "413", description = "More than 1 MiB")
  @APIResponse(responseCode = "422", description = "At fault: line, key and reason; no change")
  public Uni<Response> load(
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      @Parameter(description = NAME) @QueryParam("file") String file,
      byte[] body,
      @Context ContainerRequestContext request) {
    return commands.load(key, file, body, request);
  }
}
