package kz.qyzmet.intake.password.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.qyzmet.intake.identity.Owner;
import kz.qyzmet.intake.password.domain.Phone;
import kz.qyzmet.intake.password.usecase.SendPassword;
import kz.qyzmet.intake.password.usecase.SendPassword.Outcome;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One-time passwords by SMS. Asked for twice they are two: a code that never came is no answer. */
@Path("/one-time-passwords")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Name.APPLICANT)
@Tag(name = "applications")
public class PasswordsResource {
  private static final int ACCEPTED = 202;
  private static final int TRY_AGAIN_SECONDS = 30;

  private final SendPassword send;
  private final Owner owner;
  private final RequestBodies bodies;

  PasswordsResource(SendPassword send, Owner owner, RequestBodies bodies) {
    this.send = send;
    this.owner = owner;
    this.bodies = bodies;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "sendOneTimePassword",
      summary = "Have a one-time password sent to the phone of one's account",
      description =
          "It confirms one act over the very bytes whose digest is named here, once, for some minutes and tries. The"
              + " phone is the one that the identity provider knows and has verified (claims phone_number,"
              + " phone_number_verified).")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = PasswordBody.class)))
  @APIResponse(
      responseCode = "202",
      description = "The code is on its way",
      content = @Content(schema = @Schema(implementation = PasswordView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  @APIResponse(responseCode = "429", description = "Too many within the hour; see Retry-After")
  @APIResponse(responseCode = "503", description = "No message can be sent; see Retry-After")
  public Uni<Response> send(
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept,
      byte[] body) {
    var person = owner.id();
    var asked = bodies.read(body, PasswordBody.class);
    var purpose = asked.checked();
    var phone = owner.phone().flatMap(Phone::of).orElseThrow(this::noPhone);
    var wanted =
        new SendPassword.Wanted(person, phone, purpose, asked.digest(), Languages.of(accept).tag());
    return send.send(wanted)
        .map(
            outcome ->
                switch (outcome) {
                  case Outcome.Sent(var id, var until) ->
                      Response.status(ACCEPTED)
                          .header(HttpHeaders.CACHE_CONTROL, "no-store")
                          .entity(new PasswordView(id, until))
                          .build();
                  case Outcome.TooMany(var rest) ->
                      throw Problem.of("too-many-passwords", 429)
                          .retryAfter((int) rest.toSeconds() + 1)
                          .exception();
                  case Outcome.NotSent() ->
                      throw Problem.of("messages-unreachable", 503)
                          .retryAfter(TRY_AGAIN_SECONDS)
                          .exception();
                });
  }

  private RuntimeException noPhone() {
    var why = owner.hasUnverifiedPhone() ? "phone-not-verified" : "phone-claim-missing";
    return Problem.of(why, 403).exception();
  }
}
