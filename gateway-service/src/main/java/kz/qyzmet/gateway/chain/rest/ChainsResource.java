package kz.qyzmet.gateway.chain.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.qyzmet.gateway.chain.usecase.ReadChains;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Which education system has what, and which one is silent. */
@Path("/chains")
@Produces(MediaType.APPLICATION_JSON)
public class ChainsResource {
  private final ReadChains chains;

  ChainsResource(ReadChains chains) {
    this.chains = chains;
  }

  @GET
  @Path("/{applicationId}")
  @RolesAllowed({Role.Name.MONITOR, Role.Name.SERVICE})
  @Operation(
      operationId = "getChain",
      summary = "The receipts of an application's education chain",
      description =
          "By which systems its request travels to the provider and the ready notice back, and what each has told.")
  @APIResponse(
      responseCode = "200",
      description = "The chain with its receipts",
      content = @Content(schema = @Schema(implementation = ChainView.class)))
  @APIResponse(responseCode = "404", description = "No such application, or it has no chain")
  public Uni<ChainView> chain(@PathParam("applicationId") UUID application) {
    return chains
        .of(application)
        .map(
            found ->
                found
                    .map(ChainView::of)
                    .orElseThrow(() -> Problem.of("not-found", 404).exception()));
  }
}
