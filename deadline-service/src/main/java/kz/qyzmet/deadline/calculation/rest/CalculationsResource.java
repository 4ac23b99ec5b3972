package kz.qyzmet.deadline.calculation.rest;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import kz.qyzmet.calendar.Language;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.deadline.calculation.usecase.Calculate;
import kz.qyzmet.kit.http.RequestBodies;
import kz.qyzmet.kit.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What-if: the dates that an application would get, with their ledger. */
@Path("/calculations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "calculations")
public class CalculationsResource {

  private final Calculate calculate;
  private final Organisations organisations;
  private final RequestBodies bodies;

  CalculationsResource(Calculate calculate, Organisations organisations, RequestBodies bodies) {
    this.calculate = calculate;
    this.bodies = bodies;
    this.organisations = organisations;
  }

  @POST
  @Authenticated
  @Operation(
      operationId = "calculate",
      summary = "The dates that an application filed at that moment would get",
      description =
          "Changes nothing, so it takes no Idempotency-Key. A refusal is an answer too: accepted is"
              + " false and reason says why (closed, channel-not-offered, not-yet-served,"
              + " outside-window, outside-calendar). The ledger's notes are in the caller's language,"
              + " its clauses as the passport writes them.")
  @APIResponse(
      responseCode = "200",
      description = "The answer with its ledger",
      content = @Content(schema = @Schema(implementation = DueAnswer.class)))
  @APIResponse(responseCode = "400", description = "Malformed, or a field at fault")
  @APIResponse(responseCode = "401", description = "No valid token")
  @APIResponse(responseCode = "422", description = "No such organisation")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = CalculationRequest.class)))
  public RestResponse<DueAnswer> calculate(
      byte[] body,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    CalculationRequest asked = bodies.read(body, CalculationRequest.class);
    String language = Languages.of(accept).tag();
    DueAnswer answer =
        calculate.answer(CalculationQuestions.read(asked, organisations), Language.of(language));
    return RestResponse.ResponseBuilder.ok(answer)
        .header(HttpHeaders.CONTENT_LANGUAGE, language)
        .build();
  }
}
