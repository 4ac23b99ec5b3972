package kz.qyzmet.college.signing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import kz.qyzmet.college.draft.usecase.PapersToSign;
import kz.qyzmet.college.signing.usecase.AskForSigning;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The signed paper of a case, for those who may see the case. */
@Path("/cases/{id}/paper")
@Produces(PaperResource.PDF)
@RolesAllowed({
  Role.Name.CLERK,
  Role.Name.DIRECTOR,
  Role.Name.EXECUTOR,
  Role.Name.STUDY_DEPARTMENT,
  Role.Name.MANAGEMENT,
  Role.Name.COMMISSION
})
@Tag(name = "Signings")
public class PaperResource {
  static final String PDF = "application/pdf";
  private static final String KAZAKH = "kk";

  private final AskForSigning asking;

  PaperResource(AskForSigning asking) {
    this.asking = asking;
  }

  @GET
  @Operation(operationId = "signedPaper", summary = "The signed paper, PDF/A with its signature")
  @APIResponse(
      responseCode = "200",
      description = "As an attachment, never to be shown in place",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "404",
      description = "No such case for the caller, or its paper is not signed")
  public Uni<Response> paper(
      @PathParam("id") UUID id,
      @Parameter(
              description = "Which of its languages; Kazakh without",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"kk", "ru"}))
          @QueryParam("language")
          String language) {
    var wanted = language == null ? KAZAKH : language;
    if (PapersToSign.language(wanted).isEmpty()) {
      throw Parameters.invalid("language", "kk, ru").exception();
    }
    return asking
        .paper(id, wanted)
        .map(
            found ->
                found
                    .map(pdf -> answer(id + "-" + wanted, pdf))
                    .orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }

  private static Response answer(String name, byte[] pdf) {
    return Response.ok(pdf, PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
