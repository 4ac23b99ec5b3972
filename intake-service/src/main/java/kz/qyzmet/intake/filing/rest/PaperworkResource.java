package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.attachment.usecase.OwnAttachments;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.FiledDocument;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;
import kz.qyzmet.intake.filing.usecase.Read;
import kz.qyzmet.intake.identity.Owner;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was filed: for the services that work on it, and its scans for their owner too. */
@Path("/applications/{id}")
@Tag(name = "applications")
public class PaperworkResource {
  private static final String LANGUAGE = "kk (default) or ru";

  private final Read read;
  private final OwnAttachments attachments;
  private final Views views;
  private final ApplicationSheets sheets;
  private final Owner owner;
  private final Caller caller;

  PaperworkResource(
      Read read,
      OwnAttachments attachments,
      Views views,
      ApplicationSheets sheets,
      Owner owner,
      Caller caller) {
    this.read = read;
    this.attachments = attachments;
    this.views = views;
    this.sheets = sheets;
    this.owner = owner;
    this.caller = caller;
  }

  @GET
  @Path("/form")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.Name.SERVICE)
  @Operation(
      operationId = "getForm",
      summary = "The form, the scans' list and an objection, for a service",
      description =
          "The way by which the form reaches the provider: events carry no personal data.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = FormView.class)))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> form(@PathParam("id") UUID id) {
    return read.any(new ApplicationId(id))
        .map(found -> found.orElseThrow(PaperworkResource::absent))
        .flatMap(
            whole ->
                read.objection(whole.application())
                    .map(objection -> Response.ok(views.form(whole, objection)).build()));
  }

  @GET
  @Path("/paper")
  @Produces(Pdfs.TYPE)
  @RolesAllowed({Role.Name.APPLICANT, Role.Name.SERVICE})
  @Operation(
      operationId = "getApplicationPaper",
      summary = "The application as a paper",
      description =
          "As it was filed, PDF/A in Kazakh or Russian; for its owner and for services. A character"
              + " that no paper can hold stands there as a question mark.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Pdfs.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> paper(
      @PathParam("id") UUID id,
      @Parameter(description = LANGUAGE) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String accept) {
    var language = Languages.of(accept).tag();
    return visible(new ApplicationId(id))
        .map(found -> found.orElseThrow(PaperworkResource::absent))
        .flatMap(whole -> sheets.print(whole, language));
  }

  @GET
  @Path("/attachments/{attachment}")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Role.Name.APPLICANT, Role.Name.SERVICE})
  @Operation(
      operationId = "getAttachmentContent",
      summary = "The content of a filed scan",
      description = "For its owner and for services.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "401", ref = "Unauthorized")
  @APIResponse(responseCode = "403", ref = "Forbidden")
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Uni<Response> attachment(
      @PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
    var found = visible(new ApplicationId(id));
    return found.flatMap(
        whole -> {
          var document =
              whole.stream()
                  .flatMap(each -> each.filed().documents().stream())
                  .filter(each -> each.attachment().equals(attachment))
                  .findFirst()
                  .orElseThrow(PaperworkResource::absent);
          return attachments
              .content(attachment)
              .map(content -> file(document, content.orElseThrow(PaperworkResource::absent)));
        });
  }

  private Uni<Optional<Whole>> visible(ApplicationId application) {
    return caller.has(Role.SERVICE) ? read.any(application) : read.own(application, owner.id());
  }

  private static Response file(FiledDocument document, byte[] content) {
    // Never shown inline: what an applicant uploaded must not run in our origin.
    var name = URLEncoder.encode(document.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content)
        .type(document.mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header("Content-Security-Policy", "sandbox")
        .header("Repr-Digest", "sha-256=:" + base64(document.sha256()) + ":")
        .build();
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static ProblemException absent() {
    return Problem.of("not-found", 404).exception();
  }
}
