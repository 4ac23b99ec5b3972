package kz.qyzmet.intake.catalogue.rest;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;
import kz.qyzmet.kit.problem.Languages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The Corporation's branches: open to everybody. */
@Path("/branches")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "catalogue")
public class BranchesResource {
  private final Catalogue catalogue;

  BranchesResource(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The list, complete. */
  @Schema(name = "BranchList")
  record BranchList(List<BranchView> items) {}

  @GET
  @Operation(
      operationId = "listBranches",
      summary = "Branches of the State Corporation",
      description = "Where applications are taken and results given out, in the caller's language.")
  @SecurityRequirementsSet
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = BranchList.class)))
  public Response list(
      @Parameter(description = "kk (default), ru or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
          String accept) {
    var language = Languages.of(accept).tag();
    var items =
        catalogue.branches().all().stream().map(each -> BranchView.of(each, language)).toList();
    return Localized.in(language, new BranchList(items));
  }
}
