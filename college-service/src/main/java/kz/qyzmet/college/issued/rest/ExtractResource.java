package kz.qyzmet.college.issued.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import kz.qyzmet.college.casework.usecase.Workplace;
import kz.qyzmet.college.issued.usecase.PrintExtract;
import kz.qyzmet.college.issued.usecase.PrintExtract.Extract;
import kz.qyzmet.college.issued.usecase.PrintExtract.Wanted;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.papers.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The book of issued papers on paper. */
@Path("/issued/extract")
@RolesAllowed({Role.Name.CLERK, Role.Name.DIRECTOR, Role.Name.MANAGEMENT})
@Tag(name = "Papers")
public class ExtractResource {
  private static final String PDF = "application/pdf";
  private static final int MOST_DAYS = 366;
  private static final int BUSY_SECONDS = 5;

  private final PrintExtract extracts;
  private final Workplace workplace;

  ExtractResource(PrintExtract extracts, Workplace workplace) {
    this.extracts = extracts;
    this.workplace = workplace;
  }

  @GET
  @Operation(
      operationId = "extractOfIssuedPapers",
      summary = "An extract of the book of issued papers, as PDF/A",
      description =
          "What the caller's organisation issued in that time, whom each paper is about, and"
              + " whether it stands today. At most a year and 500 papers.")
  @APIResponse(
      responseCode = "200",
      description = "As an attachment, never to be shown in place",
      content =
          @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "404", description = "Nothing was issued in that time")
  @APIResponse(
      responseCode = "422",
      description = "The days are none, or there is too much in them")
  @APIResponse(responseCode = "503", description = "Too many papers are being made")
  public Uni<Response> extract(
      @Parameter(required = true, description = "First day of issue") @QueryParam("from")
          LocalDate from,
      @Parameter(required = true, description = "Last day of issue") @QueryParam("until")
          LocalDate until,
      @Parameter(
              description = "In which language; Kazakh without",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"kk", "ru"}))
          @QueryParam("language")
          String language) {
    var wanted = new Wanted(workplace.organisation(), from, until, language(language));
    checked(from, until);
    return extracts.of(wanted, new IssuedTexts.OnPaper()).map(made -> answer(made, wanted));
  }

  private static Language language(String code) {
    return code == null
        ? Language.KK
        : Arrays.stream(Language.values())
            .filter(each -> each.code().equals(code))
            .findFirst()
            .orElseThrow(() -> Parameters.invalid("language", "kk, ru").exception());
  }

  private static void checked(LocalDate from, LocalDate until) {
    var problem = Problem.of("validation-failed", 422);
    if (from == null) {
      throw problem.error("from", "required").exception();
    }
    if (until == null) {
      throw problem.error("until", "required").exception();
    }
    if (until.isBefore(from)) {
      throw problem.error("until", "out-of-order", Map.of("before", from.toString())).exception();
    }
    if (from.plusDays(MOST_DAYS).isBefore(until.plusDays(1))) {
      throw problem
          .error("until", "invalid-parameter", Map.of("expected", "≤ " + MOST_DAYS))
          .exception();
    }
  }

  private static Response answer(Extract made, Wanted wanted) {
    return switch (made) {
      case Extract.Printed(var pdf) ->
          Response.ok(pdf, PDF)
              .header(
                  HttpHeaders.CONTENT_DISPOSITION,
                  "attachment; filename=\"issued-%s-%s.pdf\""
                      .formatted(wanted.from(), wanted.until()))
              .header(HttpHeaders.CACHE_CONTROL, "no-store")
              .header("X-Content-Type-Options", "nosniff")
              .build();
      case Extract.Nothing _ -> throw Problem.of("nothing-issued", 404).exception();
      case Extract.TooMany _ ->
          throw Problem.of("validation-failed", 422)
              .error("until", "too-many", Map.of("max", PrintExtract.MOST_PAPERS))
              .exception();
      case Extract.Busy _ ->
          throw Problem.of("printer-busy", 503).retryAfter(BUSY_SECONDS).exception();
    };
  }
}
