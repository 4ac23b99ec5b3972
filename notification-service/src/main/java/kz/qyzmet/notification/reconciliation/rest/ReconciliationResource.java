package kz.qyzmet.notification.reconciliation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Report;
import kz.qyzmet.notification.reconciliation.domain.Wanted;
import kz.qyzmet.notification.reconciliation.usecase.Reconcile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The proof, at any time, that nothing got lost: or what did. */
@Path("/reconciliation")
public class ReconciliationResource {
  private static final List<Variant> FORMS =
      Variant.mediaTypes(MediaType.TEXT_PLAIN_TYPE, MediaType.APPLICATION_JSON_TYPE).build();

  /** Below the kit's limit for an answer. */
  private static final Duration WAIT = Duration.ofSeconds(8);

  private static final int RETRY_AFTER_SECONDS = 5;

  private static final String KINDS =
      Arrays.stream(Gap.Kind.values()).map(ReportView::code).collect(Collectors.joining(", "));

  private final Reconcile reconcile;

  ReconciliationResource(Reconcile reconcile) {
    this.reconcile = reconcile;
  }

  @GET
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  @RolesAllowed(Role.Name.MONITOR)
  @Operation(
      operationId = "reconcile",
      summary = "Holds the accounts of all services against each other",
      description =
          "Each accepted application is with its provider, each status is told in the cabinet, each"
              + " paper is somewhere; each gap with its cause and age. A page of text, or JSON. Where"
              + " it takes longer than an answer may, it goes on: come again as told and get it. All"
              + " gaps are counted; of each kind the first are listed. To read on, ask for the kind"
              + " after the application that the report names.")
  @APIResponse(
      responseCode = "200",
      description = "The report",
      content = {
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReportView.class))
      })
  @APIResponse(responseCode = "503", description = "It is not done yet")
  public Uni<Response> report(
      @Context Request request,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String languages,
      @Parameter(
              description = "Lists gaps of this kind only",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {
                        "account",
                        "application",
                        "provider",
                        "cabinet",
                        "intake",
                        "status",
                        "deadline",
                        "gateway",
                        "papers",
                        "result"
                      }))
          @QueryParam("kind")
          String kind,
      @Parameter(description = "Of the kind: lists what comes behind this application")
          @QueryParam("after")
          UUID after) {
    var wanted = wanted(kind, after);
    var form = request.selectVariant(FORMS);
    var isJson = form != null && form.getMediaType().equals(MediaType.APPLICATION_JSON_TYPE);
    return reconcile
        .within(WAIT, wanted)
        .map(
            done ->
                done.orElseThrow(
                    () ->
                        Problem.of("reconciliation-under-way", 503)
                            .retryAfter(RETRY_AFTER_SECONDS)
                            .exception()))
        .map(report -> answer(report, isJson, Languages.of(languages)));
  }

  private static Wanted wanted(String code, UUID after) {
    if (code == null) {
      if (after != null) {
        throw Parameters.invalid("kind", KINDS).exception();
      }
      return Wanted.ALL;
    }
    return Arrays.stream(Gap.Kind.values())
        .filter(kind -> ReportView.code(kind).equals(code))
        .findFirst()
        .map(kind -> new Wanted(kind, after))
        .orElseThrow(() -> Parameters.invalid("kind", KINDS).exception());
  }

  private static Response answer(Report report, boolean isJson, Languages language) {
    var page = ReportText.in(language).of(report);
    var answer =
        isJson
            ? Response.ok(ReportView.of(report, page), MediaType.APPLICATION_JSON_TYPE)
            : Response.ok(page, "text/plain;charset=UTF-8");
    return answer.header(HttpHeaders.CONTENT_LANGUAGE, language.tag()).build();
  }
}
