package kz.qyzmet.intake.registry.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.registry.domain.Closing;
import kz.qyzmet.intake.registry.domain.ComingBack;
import kz.qyzmet.intake.registry.domain.Dispatching;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.StayingBehind;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.CloseRegistry;
import kz.qyzmet.intake.registry.usecase.DispatchRegistry;
import kz.qyzmet.intake.registry.usecase.KeepBehind;
import kz.qyzmet.intake.registry.usecase.ReceivePapers;
import kz.qyzmet.intake.registry.usecase.Registries.Reply;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
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

/** What operators do with the registries of their branch. */
@Path(RegistryResource.DOOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "registries")
public class RegistryResource {
  static final String DOOR = "/counter/registries";
  static final String LANGUAGE = "kk (default), ru or en";
  private static final String KEY = "Idempotency-Key";
  private static final String KEY_TEXT =
      "The caller's own key for this request: 1 to 255 visible ASCII characters";

  private final CloseRegistry close;
  private final DispatchRegistry dispatch;
  private final KeepBehind keep;
  private final ReceivePapers receive;
  private final Idempotency idempotency;
  private final Desk desk;
  private final RequestBodies bodies;
  private final RegistryViews views;
  private final ObjectMapper json;

  RegistryResource(
      CloseRegistry close,
      DispatchRegistry dispatch,
      KeepBehind keep,
      ReceivePapers receive,
      Idempotency idempotency,
      Desk desk,
      RequestBodies bodies,
      RegistryViews views,
      ObjectMapper json) {
    this.close = close;
    this.dispatch = dispatch;
    this.keep = keep;
    this.receive = receive;
    this.idempotency = idempotency;
    this.desk = desk;
    this.bodies = bodies;
    this.views = views;
    this.json = json;
  }

  @POST
  @Operation(
      operationId = "closeRegistry",
      summary = "Close a registry over all that waits at the own branch for one provider",
      description =
          "In the order of acceptance; nobody can add to it. An application that was asked back or has ended is not"
              + " taken in. The answer has the sheet, which is printed in two copies.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = CloseBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "Closed, or closed before under this key",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = RegistryView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> close(
      @Parameter(description = KEY_TEXT, required = true) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      byte[] body) {
    var branch = desk.branch();
    var by = desk.person();
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", DOOR, body);
    var provider = bodies.read(body, CloseBody.class).provider();
    var language = Languages.of(accept).tag();
    return idempotency
        .guard(
            key,
            () ->
                close
                    .close(
                        branch,
                        provider,
                        by,
                        registry -> new Reply(key, answer(201, registry, branch, language)))
                    .map(
                        decision ->
                            switch (decision) {
                              case Closing.Decision.Closed(var registry) ->
                                  answer(201, registry, branch, language);
                              case Closing.Decision.Cannot(var why) ->
                                  throw RegistryRefusals.problem(why).exception();
                            }))
        .map(StoredAnswer::response);
  }

  @POST
  @Path("/{number}/dispatch")
  @Operation(
      operationId = "dispatchRegistry",
      summary = "Let a registry of the own branch leave with a courier or the post",
      description =
          "Once. The provider is told of each line. An application that was asked back or has ended after the closing"
              + " stays at the branch. Each line is expected by the end of the time that the passport gives that"
              + " carrier; where it gives none, by no day.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = DispatchBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "It has left, or had left before under this key",
      content = @Content(schema = @Schema(implementation = RegistryView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> dispatch(
      @PathParam("number") String number,
      @Parameter(description = KEY_TEXT, required = true) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      byte[] body,
      @Context ContainerRequestContext request) {
    var branch = desk.branch();
    var by = desk.person();
    var path = DOOR + "/" + number + "/dispatch";
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", path, body);
    var sent = bodies.read(body, DispatchBody.class);
    var wish = new Dispatching.Wish(sent.carrier(), sent.trackingNumber(), branch, by);
    var language = Languages.of(accept).tag();
    var correlation = Correlation.of(request);
    return idempotency
        .guard(
            key,
            () ->
                dispatch
                    .dispatch(
                        own(number, branch),
                        wish,
                        correlation,
                        registry -> new Reply(key, answer(200, registry, branch, language)))
                    .map(
                        outcome ->
                            switch (outcome) {
                              case DispatchRegistry.Outcome.Dispatched(var registry) ->
                                  answer(200, registry, branch, language);
                              case DispatchRegistry.Outcome.Refused(var why) ->
                                  throw RegistryRefusals.problem(why, branch.zone()).exception();
                              case DispatchRegistry.Outcome.Absent _ ->
                                  throw Problem.of("not-found", 404).exception();
                            }))
        .map(StoredAnswer::response);
  }

  @POST
  @Path("/{number}/lines/{line}/stay-behind")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "keepBehind",
      summary = "Say that the papers of a line are still at the own branch",
      description =
          "Of a registry that has left, as long as the provider has not found them. They wait for the next registry to"
              + " that provider; this one says that they stayed behind. No body.")
  @APIResponse(
      responseCode = "200",
      description = "They wait again, or did after this under the same key",
      content = @Content(schema = @Schema(implementation = RegistryView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Uni<Response> stayBehind(
      @PathParam("number") String number,
      @PathParam("line") int line,
      @Parameter(description = KEY_TEXT, required = true) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    var branch = desk.branch();
    var by = desk.person();
    var path = DOOR + "/" + number + "/lines/" + line + "/stay-behind";
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", path, new byte[0]);
    var language = Languages.of(accept).tag();
    return idempotency
        .guard(
            key,
            () ->
                keep.keep(
                        own(number, branch),
                        line,
                        by,
                        registry -> new Reply(key, answer(200, registry, branch, language)))
                    .map(
                        found ->
                            switch (found.orElseGet(StayingBehind.Decision.Absent::new)) {
                              case StayingBehind.Decision.Stayed(var registry, _) ->
                                  answer(200, registry, branch, language);
                              case StayingBehind.Decision why ->
                                  throw RegistryRefusals.problem(why).exception();
                            }))
        .map(StoredAnswer::response);
  }

  @POST
  @Path("/{number}/lines/{line}/receive")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "receivePapers",
      summary = "Say that papers which the provider gave back are at the own branch again",
      description = "The applicant is told that they can be had there. No body.")
  @APIResponse(
      responseCode = "200",
      description = "They are here, or were after this under the same key",
      content = @Content(schema = @Schema(implementation = RegistryView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "409", ref = "Conflict")
  public Uni<Response> receive(
      @PathParam("number") String number,
      @PathParam("line") int line,
      @Parameter(description = KEY_TEXT, required = true) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept,
      @Context ContainerRequestContext request) {
    var branch = desk.branch();
    var by = desk.person();
    var path = DOOR + "/" + number + "/lines/" + line + "/receive";
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", path, new byte[0]);
    var correlation = Correlation.of(request);
    var language = Languages.of(accept).tag();
    return idempotency
        .guard(
            key,
            () ->
                receive
                    .receive(
                        own(number, branch),
                        line,
                        new ReceivePapers.Finder(by, correlation),
                        registry -> new Reply(key, answer(200, registry, branch, language)))
                    .map(
                        found ->
                            switch (found.orElseGet(ComingBack.Decision.Absent::new)) {
                              case ComingBack.Decision.CameBack(var registry, _) ->
                                  answer(200, registry, branch, language);
                              case ComingBack.Decision why ->
                                  throw RegistryRefusals.problem(why).exception();
                            }))
        .map(StoredAnswer::response);
  }

  /** Another branch's registry is as absent as one that nobody has. */
  static RegistryNumber own(String number, Branch branch) {
    return RegistryNumber.parse(number)
        .filter(it -> it.branch().equals(branch.code()))
        .orElseThrow(() -> Problem.of("not-found", 404).exception());
  }

  private StoredAnswer answer(
      int status, TransferRegistry registry, Branch branch, String language) {
    try {
      return new StoredAnswer(
          status,
          Map.of(
              HttpHeaders.LOCATION,
              DOOR + "/" + registry.head().number(),
              HttpHeaders.CONTENT_LANGUAGE,
              language,
              HttpHeaders.CONTENT_TYPE,
              MediaType.APPLICATION_JSON),
          json.writeValueAsBytes(views.view(registry, branch, language)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected our own record to be writable", e);
    }
  }
}
