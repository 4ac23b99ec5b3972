package kz.qyzmet.intake.session.rest;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.session.usecase.DeskSessions.Reply;
import kz.qyzmet.intake.session.usecase.ServeAtDesk;
import kz.qyzmet.intake.session.usecase.ServeAtDesk.Outcome;
import kz.qyzmet.intake.session.usecase.ServeAtDesk.Standing;
import kz.qyzmet.intake.session.usecase.ServeAtDesk.Wish;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
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

/** Sessions at a counter of the Corporation: how long people wait, and are served. */
@Path(SessionsResource.DOOR)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "counter")
public class SessionsResource {
  static final String DOOR = "/counter/sessions";
  private static final String KEY = "Idempotency-Key";
  private static final String OWN =
      "The caller's own key for this request: 1 to 255 visible ASCII characters";
  private static final int UNPROCESSABLE = 422;

  private final ServeAtDesk serve;
  private final Idempotency idempotency;
  private final Desk desk;
  private final RequestBodies bodies;
  private final ObjectMapper json;

  SessionsResource(
      ServeAtDesk serve,
      Idempotency idempotency,
      Desk desk,
      RequestBodies bodies,
      ObjectMapper json) {
    this.serve = serve;
    this.idempotency = idempotency;
    this.desk = desk;
    this.bodies = bodies;
    this.json = json;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openSession",
      summary = "Begin to serve somebody at the counter",
      description =
          "The answer says by the service's passport how long the wait and the service may be, until when, and what is"
              + " left. Going over a limit is counted and stops nothing.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SessionBody.class)))
  @APIResponse(
      responseCode = "201",
      description = "Begun, or begun before under this key",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> open(
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String idempotencyKey,
      byte[] body) {
    var branch = desk.branch();
    var operator = desk.person();
    var key = CommandKey.of(desk.subject(), idempotencyKey, "POST", DOOR, body);
    var wanted = bodies.read(body, SessionBody.class);
    if (wanted.service() == null) {
      throw Problem.of("validation-failed", UNPROCESSABLE)
          .error("service", Violation.MISSING)
          .exception();
    }
    var arrivedAt = wanted.arrivedAt() == null ? null : wanted.arrivedAt().toInstant();
    var wish = new Wish(wanted.service(), branch, operator, arrivedAt);
    return idempotency
        .guard(
            key,
            () ->
                serve
                    .open(wish, standing -> new Reply(key, answer(201, standing, branch)))
                    .map(
                        outcome ->
                            switch (outcome) {
                              case Outcome.Done(var standing) -> answer(201, standing, branch);
                              case Outcome.UnknownService _,
                                  Outcome.NotAtBranches _,
                                  Outcome.WrongArrival _ ->
                                  throw problem(outcome).exception();
                            }))
        .map(StoredAnswer::response);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getSession",
      summary = "A session of the own branch",
      description = "With what is left of its limits now.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> session(@PathParam("id") UUID id) {
    var branch = desk.branch();
    return serve
        .find(id, branch)
        .map(
            found ->
                found
                    .map(standing -> Response.ok(SessionView.of(standing, branch.zone())).build())
                    .orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }

  @POST
  @Path("/{id}/end")
  @Operation(
      operationId = "endSession",
      summary = "End a session of the own branch",
      description = "Once; one that has ended stays as it ended.")
  @APIResponse(
      responseCode = "200",
      description = "Ended now or before",
      content = @Content(schema = @Schema(implementation = SessionView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> end(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String idempotencyKey) {
    var branch = desk.branch();
    var key =
        CommandKey.of(
            desk.subject(), idempotencyKey, "POST", DOOR + "/" + id + "/end", new byte[0]);
    return idempotency
        .guard(
            key,
            () ->
                serve
                    .end(id, branch, standing -> new Reply(key, answer(200, standing, branch)))
                    .map(
                        found ->
                            answer(
                                200,
                                found.orElseThrow(() -> Problem.of("not-found", 404).exception()),
                                branch)))
        .map(StoredAnswer::response);
  }

  private static Problem problem(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done _ -> throw new IllegalStateException("Expected a refusal");
      case Outcome.UnknownService(var service) ->
          Problem.of("unknown-service", UNPROCESSABLE)
              .fact("service", service)
              .error("service", "unknown-service");
      case Outcome.NotAtBranches(var passport) -> {
        var offered =
            passport.channels().keySet().stream()
                .map(channel -> channel.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        yield Problem.of("channel-not-offered", UNPROCESSABLE)
            .fact("channel", "corporation")
            .fact("offered", offered)
            .member("passport", passport.ref().toString());
      }
      case Outcome.WrongArrival(var earliest, var latest) ->
          Problem.of("validation-failed", UNPROCESSABLE)
              .error(
                  "arrivedAt",
                  Violation.DATE_OUT_OF_RANGE,
                  Map.of("min", earliest.toString(), "max", latest.toString()));
    };
  }

  private StoredAnswer answer(int status, Standing standing, Branch branch) {
    try {
      return new StoredAnswer(
          status,
          Map.of(
              HttpHeaders.LOCATION,
              DOOR + "/" + standing.session().id(),
              HttpHeaders.CONTENT_TYPE,
              MediaType.APPLICATION_JSON),
          json.writeValueAsBytes(SessionView.of(standing, branch.zone())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected our own record to be writable", e);
    }
  }
}
