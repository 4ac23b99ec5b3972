package kz.qyzmet.intake.result.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import kz.qyzmet.contracts.passport.Representation;
import kz.qyzmet.intake.identity.Desk;
import kz.qyzmet.intake.printing.Printer;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.intake.result.usecase.ReadResults;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.kit.problem.ProblemException;
import kz.qyzmet.papers.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The acknowledgement of a result: before the hand-over to be signed, after it as it was. */
@Path(ResultsResource.DOOR + "/{id}/acknowledgement")
@RolesAllowed(Role.Name.OPERATOR)
@Tag(name = "counter")
@APIResponse(responseCode = "401", ref = "Unauthorized")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "404", ref = "NotFound")
public class AcknowledgementResource {
  private final ReadResults read;
  private final ResultViews views;
  private final AcknowledgementSheets sheets;
  private final Desk desk;

  AcknowledgementResource(
      ReadResults read, ResultViews views, AcknowledgementSheets sheets, Desk desk) {
    this.read = read;
    this.views = views;
    this.sheets = sheets;
    this.desk = desk;
  }

  @GET
  @Produces(Pdfs.TYPE)
  @Operation(
      operationId = "printAcknowledgement",
      summary = "The acknowledgement of receipt, to be printed and signed",
      description =
          "In Kazakh or Russian, while the result is HERE. Names and the identity document are written by hand.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = Pdfs.TYPE,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "400", ref = "BadRequest")
  @APIResponse(responseCode = "409", ref = "Conflict")
  @APIResponse(responseCode = "503", description = "Too many papers wait; see Retry-After")
  public Uni<Response> print(
      @PathParam("id") UUID id,
      @Parameter(
              description =
                  "Code of the ground on which a representative receives it; the applicant does without it",
              example = "proxy")
          @QueryParam("ground")
          String ground,
      @Parameter(description = "kk (default) or ru") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var branch = desk.branch();
    var operator = desk.person();
    var language = Printer.tongue(Languages.of(accept).tag());
    return read.find(id, branch.code())
        .flatMap(
            found -> {
              var one = found.orElseThrow(AcknowledgementResource::absent);
              var state = one.result().whereabouts().state();
              if (state != Whereabouts.State.HERE) {
                throw Problem.of("wrong-state", 409).member("state", state.name()).exception();
              }
              return sheets.print(
                  views.view(one, branch, language.code()),
                  ground(ground, language),
                  operator,
                  read.now(branch),
                  language);
            });
  }

  @GET
  @Path("/scan")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "getAcknowledgement",
      summary = "The signed acknowledgement of what the own branch has handed over")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = "*/*",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Uni<Response> scan(@PathParam("id") UUID id) {
    return read.acknowledgement(id, desk.branch().code())
        .map(found -> file(found.orElseThrow(AcknowledgementResource::absent)));
  }

  /** Null where the applicant comes. */
  private static String ground(String code, Language language) {
    if (code == null) {
      return null;
    }
    var grounds = Representation.shipped();
    if (!grounds.containsKey(code)) {
      throw Parameters.invalid("ground", String.join(", ", grounds.keySet())).exception();
    }
    return grounds.get(code).name().in(language.code());
  }

  private static Response file(ReadResults.Acknowledgement signed) {
    var digest =
        Base64.getEncoder().encodeToString(HexFormat.of().parseHex(signed.scan().sha256()));
    // Never shown inline: a file from outside must not run in our origin.
    return Response.ok(signed.content())
        .type(signed.scan().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"acknowledgement\"")
        .header("Content-Security-Policy", "sandbox")
        .header("Repr-Digest", "sha-256=:" + digest + ":")
        .build();
  }

  private static ProblemException absent() {
    return Problem.of("not-found", 404).exception();
  }
}
