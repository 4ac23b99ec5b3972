package kz.qyzmet.college.casework.rest;

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
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.rest.Bodies.ClaimBody;
import kz.qyzmet.college.casework.rest.Bodies.CompleteBody;
import kz.qyzmet.college.casework.rest.Bodies.PackageBody;
import kz.qyzmet.college.casework.rest.Bodies.ReassignBody;
import kz.qyzmet.college.casework.rest.Bodies.ResumeBody;
import kz.qyzmet.college.casework.rest.Bodies.ReturnBody;
import kz.qyzmet.college.casework.rest.Bodies.SuspendBody;
import kz.qyzmet.college.casework.rest.Views.CaseAnswer;
import kz.qyzmet.college.casework.usecase.ChangeCase;
import kz.qyzmet.college.casework.usecase.ChangeCase.Outcome;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
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

/** The seven verbs. Each carries the version that the caller has seen and a key of his own. */
@Path("/cases")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
  Role.Name.CLERK,
  Role.Name.DIRECTOR,
  Role.Name.EXECUTOR,
  Role.Name.STUDY_DEPARTMENT,
  Role.Name.MANAGEMENT,
  Role.Name.COMMISSION
})
@Tag(name = "Commands")
@APIResponse(
    responseCode = "200",
    description = "Where the case stands now",
    headers =
        @Header(
            name = HttpHeaders.ETAG,
            description = "The new version",
            schema = @Schema(type = SchemaType.STRING)),
    content = @Content(schema = @Schema(implementation = CaseAnswer.class)))
@APIResponse(responseCode = "400", description = "Malformed body or header")
@APIResponse(responseCode = "403", description = "Not this person's to do")
@APIResponse(responseCode = "404", description = CommandResource.ABSENT)
@APIResponse(responseCode = "409", description = "Stale version or wrong state")
@APIResponse(responseCode = "422", description = "A rule is broken, or the key is used already")
@APIResponse(responseCode = "428", description = "If-Match is missing")
public class CommandResource {

  static final String ABSENT =
      "No such case in the caller's organisation, or one without a step of the caller's roles";

  static final String KEY = "Idempotency-Key";
  private static final byte[] NO_MEMBERS = "{}".getBytes(StandardCharsets.UTF_8);
  static final String SEEN = "The version that the caller has seen, quoted";
  static final String OWN =
      "The caller's own, 1 to 255 visible ASCII characters; a retry gets the first answer";

  private final ChangeCase change;
  private final Workplace workplace;
  private final Caller caller;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final CommandAnswers answers;

  CommandResource(
      ChangeCase change,
      Workplace workplace,
      Caller caller,
      Idempotency idempotency,
      RequestBodies bodies,
      CommandAnswers answers) {
    this.change = change;
    this.workplace = workplace;
    this.caller = caller;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/claim")
  @Operation(operationId = "claim", summary = "Take a task up")
  @RequestBody(content = @Content(schema = @Schema(implementation = ClaimBody.class)))
  public Uni<Response> claim(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    return run(id, ifMatch, key, orEmpty(body), request, ClaimBody.class, Commands::claim);
  }

  @POST
  @Path("/{id}/complete")
  @Operation(
      operationId = "complete",
      summary = "A step is done",
      description =
          "The step's action says what it needs: assign an executor, prepare a draft, check what was"
              + " found, vote the member's vote, issue at most who received the result or, where a"
              + " branch hands it out, how it is sent there, all others nothing; at the"
              + " registration papers can be given back instead, where the passport lets acceptance"
              + " be refused. Where a refusal needs a hearing, the first completion announces it.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = CompleteBody.class)))
  public Uni<Response> complete(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    return run(id, ifMatch, key, body, request, CompleteBody.class, Commands::complete);
  }

  @POST
  @Path("/{id}/reassign")
  @RolesAllowed({Role.Name.DIRECTOR, Role.Name.MANAGEMENT})
  @Operation(operationId = "reassign", summary = "Give a task to another person of its role")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ReassignBody.class)))
  public Uni<Response> reassign(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    return run(id, ifMatch, key, body, request, ReassignBody.class, Commands::reassign);
  }

  @POST
  @Path("/{id}/return")
  @Operation(operationId = "return", summary = "Send a draft back for rework")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = ReturnBody.class)))
  public Uni<Response> giveBack(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    return run(id, ifMatch, key, body, request, ReturnBody.class, Commands::giveBack);
  }

  @POST
  @Path("/{id}/take-back")
  @Operation(
      operationId = "takeBack",
      summary = "Say what was found of something that a branch has sent back",
      description =
          "Nobody has fetched it in the time of storage. Here or damaged, it is kept until the"
              + " applicant wants it at the branch; then it is sent once more, by completing the"
              + " step.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PackageBody.class)))
  public Uni<Response> takeBack(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    return run(id, ifMatch, key, body, request, PackageBody.class, Commands::takeBack);
  }

  @POST
  @Path("/{id}/suspend")
  @Operation(operationId = "suspend", summary = "Wait for the applicant: the clocks stand still")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = SuspendBody.class)))
  public Uni<Response> suspend(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    return run(id, ifMatch, key, body, request, SuspendBody.class, Commands::suspend);
  }

  @POST
  @Path("/{id}/resume")
  @Operation(operationId = "resume", summary = "The wait for the applicant is over")
  @RequestBody(content = @Content(schema = @Schema(implementation = ResumeBody.class)))
  public Uni<Response> resume(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = OWN) @HeaderParam(KEY) String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    return run(id, ifMatch, key, orEmpty(body), request, ResumeBody.class, Commands::resume);
  }

  /** Where a body may be left out, none is one without members. */
  private static byte[] orEmpty(byte[] body) {
    return body == null || body.length == 0 ? NO_MEMBERS : body;
  }

  private <B> Uni<Response> run(
      UUID id,
      String ifMatch,
      String key,
      byte[] body,
      ContainerRequestContext request,
      Class<B> type,
      BiFunction<Staff, B, Command> reading) {
    int expected = Versions.ifMatch(ifMatch);
    var commandKey =
        CommandKey.of(
            caller.subject(),
            key,
            request.getMethod(),
            request.getUriInfo().getPath(),
            body == null ? new byte[0] : body);
    var staff = workplace.staff();
    var sight = workplace.sight(staff);
    var command = reading.apply(staff, bodies.read(body, type));
    var under = new ChangeCase.Request(commandKey, Correlation.of(request));
    return idempotency
        .guard(
            commandKey,
            () ->
                change
                    .change(id, sight, expected, command, under, answers::of)
                    .map(CommandResource::told))
        .onFailure()
        .invoke(
            failure ->
                Versions.currentOf(failure)
                    .ifPresent(current -> change.refusedAsStale(id, current)))
        .map(StoredAnswer::response);
  }

  static StoredAnswer told(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var answer) -> answer;
      case Outcome.Refused(var refusal, var version) ->
          throw RefusalProblems.of(refusal, version).exception();
      case Outcome.Stale(var current) -> throw Versions.stale(current).exception();
      case Outcome.Absent _ -> throw Problem.of("not-found", 404).exception();
    };
  }
}
