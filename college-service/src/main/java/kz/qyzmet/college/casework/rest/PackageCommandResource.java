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
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor;
import kz.qyzmet.college.casework.rest.Bodies.PackageBody;
import kz.qyzmet.college.casework.rest.Views.PackageAnswer;
import kz.qyzmet.college.casework.usecase.ChangeCase.Request;
import kz.qyzmet.college.casework.usecase.CheckPackage;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.kit.http.Correlation;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The one verb of a package: somebody has looked for it. */
@Path("/packages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.CLERK)
@Tag(name = "Packages")
public class PackageCommandResource {

  private final CheckPackage check;
  private final Workplace workplace;
  private final Caller caller;
  private final Idempotency idempotency;
  private final RequestBodies bodies;
  private final CommandAnswers answers;

  PackageCommandResource(
      CheckPackage check,
      Workplace workplace,
      Caller caller,
      Idempotency idempotency,
      RequestBodies bodies,
      CommandAnswers answers) {
    this.check = check;
    this.workplace = workplace;
    this.caller = caller;
    this.idempotency = idempotency;
    this.bodies = bodies;
    this.answers = answers;
  }

  @POST
  @Path("/{id}/check")
  @Operation(
      operationId = "checkPackage",
      summary = "Say what was found of a package",
      description =
          "Here or damaged, the case is opened at its first step; missing, the package stays in the"
              + " list and may still be found. Of a withdrawn application only what is known of its"
              + " papers changes. The day of registration and the legal term are the"
              + " acceptance's and stay.")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PackageBody.class)))
  @APIResponse(
      responseCode = "200",
      description = "Where the package stands now; where it has arrived, the case has its id",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = "The package's new version",
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = PackageAnswer.class)))
  @APIResponse(responseCode = "400", description = "Malformed body or header")
  @APIResponse(responseCode = "404", description = "No such package in the caller's organisation")
  @APIResponse(
      responseCode = "409",
      description = "Stale version, a case that is open already, or missing for the second time")
  @APIResponse(
      responseCode = "422",
      description = "Not one of the conditions, or the key is used already")
  @APIResponse(responseCode = "428", description = "If-Match is missing")
  public Uni<Response> check(
      @PathParam("id") UUID id,
      @Parameter(required = true, description = CommandResource.SEEN)
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @Parameter(required = true, description = CommandResource.OWN)
          @HeaderParam(CommandResource.KEY)
          String key,
      byte[] body,
      @Context ContainerRequestContext request) {
    int expected = Versions.ifMatch(ifMatch);
    var commandKey =
        CommandKey.of(
            caller.subject(),
            key,
            request.getMethod(),
            request.getUriInfo().getPath(),
            body == null ? new byte[0] : body);
    var staff = workplace.staff();
    var condition = Commands.condition(bodies.read(body, PackageBody.class));
    var asked =
        new CheckPackage.Check(
            id, staff.organisation(), new Actor.Clerk(staff.code()), expected, condition);
    var under = new Request(commandKey, Correlation.of(request));
    return idempotency
        .guard(commandKey, () -> check.check(asked, under, answers::of).map(CommandResource::told))
        .onFailure()
        .invoke(
            failure ->
                Versions.currentOf(failure).ifPresent(current -> check.refusedAsStale(id, current)))
        .map(StoredAnswer::response);
  }
}
