package kz.qyzmet.intake.catalogue.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The catalogue: open to everybody. */
@Path("/services")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "catalogue")
public class ServicesResource {
  private final Catalogue catalogue;

  ServicesResource(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The list, complete: there are a dozen services. */
  @Schema(name = "ServiceList")
  record ServiceList(List<ServiceSummary> items) {}

  @GET
  @Operation(
      operationId = "listServices",
      summary = "Services that can be applied for",
      description = "The services whose passport is in force today, in the caller's language.")
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ServiceList.class)))
  public Response list(
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var language = Languages.of(accept).tag();
    var views = new ServiceViews(language);
    var items = catalogue.services().stream().map(views::summary).toList();
    return Localized.in(language, new ServiceList(items));
  }

  @GET
  @Path("/{code}")
  @Operation(
      operationId = "getService",
      summary = "A service with everything its passport says",
      description =
          "Documents, form, terms, steps, refusal grounds, channels and pickup places; each value with the clause that"
              + " says it, or with the reason of a reading where the act is silent.")
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = ServiceView.class)))
  @APIResponse(responseCode = "404", ref = "NotFound")
  public Response service(
      @PathParam("code") String code,
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var language = Languages.of(accept).tag();
    return catalogue
        .service(code)
        .map(entry -> Localized.in(language, new ServiceViews(language).view(entry)))
        .orElseThrow(() -> Problem.of("not-found", 404).exception());
  }
}
