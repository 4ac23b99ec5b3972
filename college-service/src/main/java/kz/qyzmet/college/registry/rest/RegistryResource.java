package kz.qyzmet.college.registry.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.college.registry.rest.RegistryBodies.CloseBody;
import kz.qyzmet.college.registry.rest.RegistryBodies.DispatchBody;
import kz.qyzmet.college.registry.rest.RegistryViews.Open;
import kz.qyzmet.college.registry.rest.RegistryViews.OutboundRegistryView;
import kz.qyzmet.college.registry.usecase.OutboundRegistries;
import kz.qyzmet.college.registry.usecase.SendByRegistry;
import kz.qyzmet.college.registry.usecase.SendByRegistry.Outcome;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.kit.http.Correlation;
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

/** The registries with which answers leave for branches of the Corporation. */
@Path(RegistryResource.DOOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CLERK)
@Tag(name = "Registries")
public class RegistryResource {
  static final String DOOR = "/registries";
  private static final String KEY = "Idempotency-Key";
  private static final String OWN =
      "The caller's own, 1 to 255 visible ASCII characters; a retry gets the first answer";

  private final OutboundRegistries registries;
  private final SendByRegistry send;
  private final Workplace workplace;
  private final Caller caller;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final RegistryViews views;
  private final Branches branches;
  private final CollegeSettings settings;

  RegistryResource(
      OutboundRegistries registries,
      SendByRegistry send,
      Workplace workplace,
      Caller caller,
      Idempotency idempotency,
      RequestBodies bodies,
      RegistryViews views,
      Branches branches,
      CollegeSettings settings) {
    this.registries = registries;
    this.send = send;
    this.workplace = workplace;
    this.caller = caller;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.views = views;
    this.branches = branches;
    this.settings = settings;
  }

  @GET
  @Path("/open")
  @Operation(operationId = "openRegistries", summary = "What waits to be sent, by branch")
  public Uni<Open> open() {
    return registries.waiting(workplace.organisation(), null).map(views::open);
  }

  @GET
  @Operation(operationId = "registries", summary = "Registries of the organisation, newest first")
  public Uni<RegistryViews.OutboundRegistries> list(
      @Parameter(description = "Cursor of the page") @QueryParam("cursor") String cursor,
      @Parameter(description = "Entries on the page", schema = @Schema(type = SchemaType.INTEGER))
          @QueryParam("limit")
          Integer limit) {
    int size = Cursors.limit(limit, settings.pageSize(), settings.maxPageSize());
    var before = Optional.ofNullable(Cursors.read("cursor", cursor, UUID::fromString));
    return registries
        .list(workplace.organisation(), before, size + 1)
        .map(
            found ->
                new RegistryViews.OutboundRegistries(
                    found.stream().limit(size).map(views::item).toList(),
                    found.size() > size
                        ? Cursors.token(found.get(size - 1).id().toString())
                        : null));
  }

  @GET
  @Path("/{number}")
  @Operation(operationId = "registry", summary = "A registry with its lines, as its sheet says")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OutboundRegistryView.class)))
  @APIResponse(responseCode = "404", description = "No such registry in the organisation")
  public Uni<OutboundRegistryView> registry(@PathParam("number") String number) {
    return registries
        .find(workplace.organisation(), number)
        .map(
            found ->
                found.map(views::view).orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }

  @POST
  @Operation(
      operationId = "closeRegistry",
      summary = "Enter what waits for a branch in a registry",
      description = "Numbered and closed: nothing joins it later.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = CloseBody.class)))
  @APIResponse(
      responseCode = "201",
      content = @Content(schema = @Schema(implementation = OutboundRegistryView.class)))
  @APIResponse(responseCode = "409", description = "Nothing waits for it")
  @APIResponse(responseCode = "422", description = "No such branch, or the key is used already")
  public Uni<Response> close(
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    var under = under(key, body, request, 201);
    var branch = bodies.read(body, CloseBody.class).known(branches);
    return run(under, asked -> send.close(branch, asked));
  }

  @POST
  @Path("/{number}/dispatch")
  @Operation(
      operationId = "dispatchRegistry",
      summary = "Hand a registry to a carrier",
      description =
          "Once. Each case that still waits takes the step that sends its answer; what has left"
              + " without the registry is marked so.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = DispatchBody.class)))
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = OutboundRegistryView.class)))
  @APIResponse(responseCode = "404", description = "No such registry in the organisation")
  @APIResponse(responseCode = "409", description = "It has left already, or nothing of it leaves")
  @APIResponse(
      responseCode = "422",
      description = "Not one of the carriers, no courier there, or the key is used already")
  public Uni<Response> dispatch(
      @PathParam("number") String number,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    var under = under(key, body, request, 200);
    var wanted = bodies.read(body, DispatchBody.class).checked();
    return run(
        under, asked -> send.dispatch(number, wanted.carrier(), wanted.trackingNumber(), asked));
  }

  private SendByRegistry.Request under(
      String key, byte[] body, ContainerRequestContext request, int status) {
    var commandKey =
        CommandKey.of(
            caller.subject(),
            key,
            request.getMethod(),
            request.getUriInfo().getPath(),
            body == null ? new byte[0] : body);
    return new SendByRegistry.Request(
        workplace.staff(),
        commandKey,
        Correlation.of(request),
        registry -> views.answer(status, registry));
  }

  private Uni<Response> run(
      SendByRegistry.Request request, Function<SendByRegistry.Request, Uni<Outcome>> command) {
    return idempotency
        .guard(request.key(), () -> command.apply(request).map(RegistryResource::told))
        .map(StoredAnswer::response);
  }

  private static StoredAnswer told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(_, var answer) -> answer;
      case Outcome.NothingWaits(var branch) ->
          throw Problem.of("nothing-waits", 409).member("branch", branch).exception();
      case Outcome.AlreadyDispatched(var at) ->
          throw Problem.of("registry-already-dispatched", 409)
              .member("at", at.toString())
              .exception();
      case Outcome.NothingLeaves _ -> throw Problem.of("nothing-leaves", 409).exception();
      case Outcome.NoCourier(var ground) ->
          throw Problem.of("no-courier", 422).fact("ground", ground).exception();
      case Outcome.Absent _ -> throw Problem.of("not-found", 404).exception();
    };
  }
}
