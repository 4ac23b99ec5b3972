package kz.qyzmet.intake.attachment.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Map;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.contracts.identity.IinCheck;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.IntakeConfig;
import kz.qyzmet.intake.attachment.domain.Attachment;
import kz.qyzmet.intake.attachment.domain.CannotAttach;
import kz.qyzmet.intake.attachment.domain.Uploading;
import kz.qyzmet.intake.attachment.usecase.Attach;
import kz.qyzmet.intake.attachment.usecase.AttachmentStore.Reply;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.identity.Owner;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Uploads, before there is an application to put them in. */
@Path("/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "attachments")
public class AttachmentsResource {
  /** In a header: addresses are logged. */
  private static final String APPLICANT = "Applicant-Iin";

  private final Attach attach;
  private final Idempotency idempotency;
  private final Owner owner;
  private final Desk desk;
  private final Caller caller;
  private final ObjectMapper json;
  private final boolean centuryZero;

  AttachmentsResource(
      Attach attach,
      Idempotency idempotency,
      Owner owner,
      Desk desk,
      Caller caller,
      ObjectMapper json,
      IntakeConfig config) {
    this.attach = attach;
    this.idempotency = idempotency;
    this.owner = owner;
    this.desk = desk;
    this.caller = caller;
    this.json = json;
    this.centuryZero = config.iinCenturyZero();
  }

  /** By which channel a file comes, and whose it is until it is filed. */
  private record Door(Channel channel, String owner) {}

  @POST
  @Blocking
  @RolesAllowed({Role.Name.APPLICANT, Role.Name.OPERATOR, Role.Name.GATEWAY})
  @Operation(
      operationId = "attach",
      summary = "Upload a scan",
      description =
          "The raw body is the file; Content-Type says which kind, and the content has to begin as that kind does."
              + " The passport says which kinds and sizes a document may have. What an operator scans belongs to the"
              + " own branch until it is filed, and is of a paper that is shown or handed in there. What the gateway's"
              + " client brings is the applicant's own.")
  @RequestBody(
      required = true,
      content = {
        @Content(
            mediaType = "application/pdf",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/jpeg",
            schema = @Schema(type = SchemaType.STRING, format = "binary")),
        @Content(
            mediaType = "image/png",
            schema = @Schema(type = SchemaType.STRING, format = "binary"))
      })
  @APIResponse(
      responseCode = "201",
      description = "Stored, or stored before under this key",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = AttachmentView.class)))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "413", ref = "TooLarge")
  @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
  @APIResponse(responseCode = "422", ref = "Unprocessable")
  public Uni<Response> attach(
      @Parameter(
              description =
                  "Code of the passport's document; at a branch also result-acknowledgement, the signed acknowledgement of a result",
              required = true,
              example = "identity-document")
          @QueryParam("document")
          String document,
      @Parameter(
              description = "Code of the service; all services in force without it",
              example = "tve-duplicate")
          @QueryParam("service")
          String service,
      @Parameter(
              description = "Name of the file, at most 255 characters",
              required = true,
              example = "scan.pdf")
          @QueryParam("name")
          String name,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String mediaType,
      @Parameter(
              description =
                  "The caller's own key for this upload: 1 to 255 visible ASCII characters",
              required = true)
          @HeaderParam("Idempotency-Key")
          String idempotencyKey,
      @Parameter(description = "Whose scan it is; of the gateway's client alone")
          @HeaderParam(APPLICANT)
          String applicant,
      InputStream body)
      throws IOException {
    var door = door(applicant);
    var announced = new Uploading.Announced(door.channel(), service, document, name, mediaType);
    return switch (attach.announce(announced)) {
      case Uploading.Decision.Refused refused -> {
        // The key comes first, as everywhere: without one even a hopeless request is told so.
        var unused = key(door, announced, idempotencyKey, new byte[0]);
        throw refused(refused.why());
      }
      case Uploading.Decision.Welcome welcome -> {
        var content = read(body, welcome);
        var key = key(door, announced, idempotencyKey, content);
        yield idempotency
            .guard(key, () -> store(welcome, content, door.owner(), key))
            .map(StoredAnswer::response);
      }
    };
  }

  private Door door(String applicant) {
    if (caller.has(Role.OPERATOR)) {
      return new Door(Channel.CORPORATION, Attachment.ofBranch(desk.branch().code()));
    }
    return new Door(
        Channel.PORTAL,
        caller.has(Role.GATEWAY) ? desk.applicantId(checked(applicant).value()) : owner.id());
  }

  /** Whose a scan is that the gateway brings: nobody's would lie there for ever. */
  private Iin checked(String applicant) {
    if (applicant == null) {
      throw Problem.of("validation-failed", 422).error(APPLICANT, Violation.MISSING).exception();
    }
    return switch (Iin.check(applicant, centuryZero)) {
      case IinCheck.Valid(var valid) -> valid;
      case IinCheck.Invalid(var failed) ->
          throw Problem.of("validation-failed", 422)
              .error(APPLICANT, "iin-" + failed.name().toLowerCase(Locale.ROOT))
              .exception();
    };
  }

  private Uni<StoredAnswer> store(
      Uploading.Decision.Welcome welcome, byte[] content, String owner, CommandKey key) {
    return attach
        .store(welcome, content, owner, attachment -> new Reply(key, answer(attachment)))
        .map(
            outcome ->
                switch (outcome) {
                  case Attach.Outcome.Stored stored -> answer(stored.attachment());
                  case Attach.Outcome.Refused refused ->
                      throw AttachRefusals.problem(refused.why()).exception();
                });
  }

  /**
   * At most one byte more than is allowed is kept; what follows is read over, so that the caller
   * hears the answer.
   */
  private byte[] read(InputStream body, Uploading.Decision.Welcome welcome) throws IOException {
    var content = body.readNBytes(Math.toIntExact(welcome.maxBytes() + 1));
    if (content.length > welcome.maxBytes()) {
      var unused = body.transferTo(OutputStream.nullOutputStream());
      throw refused(welcome.tooLarge());
    }
    return content;
  }

  /** Before the file is stored; a refusal afterwards is told where it is decided. */
  private ProblemException refused(CannotAttach why) {
    attach.refused(why);
    return AttachRefusals.problem(why).exception();
  }

  /** The gateway's client brings files of many: the same key for another one is no repetition. */
  private CommandKey key(
      Door door, Uploading.Announced announced, String idempotencyKey, byte[] content) {
    return CommandKey.of(
        caller.subject(),
        idempotencyKey,
        "POST",
        "/attachments?" + announced + "&owner=" + door.owner(),
        content);
  }

  private StoredAnswer answer(Attachment attachment) {
    try {
      return new StoredAnswer(
          201,
          Map.of(
              HttpHeaders.LOCATION,
              "/attachments/" + attachment.id(),
              HttpHeaders.CONTENT_TYPE,
              MediaType.APPLICATION_JSON),
          json.writeValueAsBytes(AttachmentView.of(attachment)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Expected our own record to be writable", e);
    }
  }
}
