package kz.qyzmet.intake.result.rest;

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
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.usecase.BranchResults.Reply;
import kz.qyzmet.intake.result.usecase.ChangeResult;
import kz.qyzmet.intake.result.usecase.ChangeResult.Outcome;
import kz.qyzmet.intake.result.usecase.ChangeResult.Request;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.http.Versions;
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

/**
 * The verbs of what a branch is sent: somebody has looked for it, and somebody gets it; or nobody
 * came, it goes back, and is asked for again.
 */
@Path(ResultsResource.DOOR)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "counter")
@APIResponse(responseCode = "400", ref = "BadRequest")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
@APIResponse(responseCode = "409", ref = "Conflict")
@APIResponse(responseCode = "413", ref = "TooLarge")
@APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
@APIResponse(responseCode = "422", ref = "Unprocessable")
@APIResponse(responseCode = "428", description = "If-Match is missing")
public class ResultCommandResource {
  private static final String SEEN = "The version that the caller has seen, quoted";
  private static final String KEY = "Idempotency-Key";
  private static final String OWN =
      "The caller's own key for this request: 1 to 255 visible ASCII characters";

  private final ChangeResult change;
  private final Idempotency idempotency;
  private final Desk desk;
  private final RequestBodies bodies;
  private final ResultViews views;

  ResultCommandResource(
      ChangeResult change,
      Idempotency idempotency,
      Desk desk,
      RequestBodies bodies,
      ResultViews views) {
    this.change = change;
    this.idempotency = idempotency;
    this.desk = desk;
    this.bodies = bodies;
    this.views = views;
  }

  @POST
  @Path("/{id}/check")
  @Operation(
      operationId = "checkResult",
      summary = "Say what was found of something that a provider has sent",
      description =
          "Here or damaged, it has arrived and the applicant is told; missing, it stays awaited and may still be found.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = CheckBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "Where it stands now, or stood after this under the same key",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ResultView.class)))
  public Uni<Response> check(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = ResultsResource.LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body,
      @Context ContainerRequestContext context) {
    var act = act(id, "check", ifMatch, idempotencyKey, accept, body, context);
    var found = bodies.read(body, CheckBody.class).found();
    return run(act, request -> change.check(request, found));
  }

  @POST
  @Path("/{id}/hand-over")
  @Operation(
      operationId = "handOverResult",
      summary = "Hand over what a provider has sent",
      description =
          "By the branch's schedule, on the receipt's number, an identity document and the scan of the signed acknowledgement (print it at /counter/results/{id}/acknowledgement); of a representative, on the paper that makes him one too. The register of persons is asked about the applicant; whom it does not confirm gets it as the passport says (settings registerUnreachable and registerContradicts).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = HandOverBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "Handed over, or handed over before under this key",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ResultView.class)))
  @APIResponse(
      responseCode = "503",
      description = "The register can't be asked, and the passport wants it; see Retry-After")
  public Uni<Response> handOver(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = ResultsResource.LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body,
      @Context ContainerRequestContext context) {
    var act = act(id, "hand-over", ifMatch, idempotencyKey, accept, body, context);
    var shown = bodies.read(body, HandOverBody.class).shown();
    return run(act, request -> change.handOver(request, shown));
  }

  @POST
  @Path("/{id}/send-back")
  @Operation(
      operationId = "sendResultBack",
      summary = "Send back to the provider what nobody has fetched",
      description = "From the day after the last one on which it is kept; the applicant is told.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SendBackBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "On its way back, or sent back before under this key",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ResultView.class)))
  public Uni<Response> sendBack(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = ResultsResource.LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body,
      @Context ContainerRequestContext context) {
    var act = act(id, "send-back", ifMatch, idempotencyKey, accept, body, context);
    var back = bodies.read(body, SendBackBody.class).sound();
    return run(act, request -> change.sendBack(request, back.carrier(), back.trackingNumber()));
  }

  @POST
  @Path("/{id}/request")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "requestResult",
      summary = "Ask the provider for what has gone back",
      description = "The applicant has come after all; the provider sends it once more. No body.")
  @APIResponse(
      responseCode = "200",
      description = "Asked for, or asked for before under this key",
      headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ResultView.class)))
  public Uni<Response> request(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String idempotencyKey,
      @Parameter(description = ResultsResource.LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body,
      @Context ContainerRequestContext context) {
    var act = act(id, "request", ifMatch, idempotencyKey, accept, body, context);
    return run(act, change::request);
  }

  /** A request, under its key, with what makes its answer. */
  private record Act(
      CommandKey key, Request request, Function<BranchResult, StoredAnswer> answering) {}

  private Act act(
      UUID id,
      String verb,
      String ifMatch,
      String idempotencyKey,
      String accept,
      byte[] body,
      ContainerRequestContext context) {
    int expected = Versions.ifMatch(ifMatch);
    var key =
        CommandKey.of(
            desk.subject(),
            idempotencyKey,
            "POST",
            ResultsResource.DOOR + "/" + id + "/" + verb,
            body == null ? new byte[0] : body);
    var branch = desk.branch();
    var language = Languages.of(accept).tag();
    Function<BranchResult, StoredAnswer> answering = after -> views.answer(after, branch, language);
    var request =
        new Request(
            id,
            branch,
            desk.person(),
            expected,
            Correlation.of(context),
            after -> new Reply(key, answering.apply(after)));
    return new Act(key, request, answering);
  }

  private Uni<Response> run(Act act, Function<Request, Uni<Outcome>> command) {
    return idempotency
        .guard(
            act.key(),
            () -> command.apply(act.request()).map(outcome -> answer(outcome, act.answering())))
        .onFailure()
        .invoke(
            failure ->
                Versions.currentOf(failure)
                    .ifPresent(_ -> change.refusedAsStale(act.request().application())))
        .map(StoredAnswer::response);
  }

  private static StoredAnswer answer(
      Outcome outcome, Function<BranchResult, StoredAnswer> answering) {
    return switch (outcome) {
      case Outcome.Done(var after) -> answering.apply(after);
      case Outcome.NotChecked(var why) -> throw ResultRefusals.problem(why).exception();
      case Outcome.NotHandedOver(var why) -> throw ResultRefusals.problem(why).exception();
      case Outcome.NotGoneBack(var why) -> throw ResultRefusals.problem(why).exception();
      case Outcome.Stale(var current) -> throw Versions.stale(current).exception();
      case Outcome.Absent _ -> throw Problem.of("not-found", 404).exception();
    };
  }
}
