package kz.qyzmet.gateway.account.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.qyzmet.gateway.account.usecase.Account;
import kz.qyzmet.gateway.account.usecase.Accounts;
import kz.qyzmet.kit.account.AccountReads;
import kz.qyzmet.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** This service's account, for the one that reconciles. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
  private final Accounts accounts;

  AccountsResource(Accounts accounts) {
    this.accounts = accounts;
  }

  @GET
  @RolesAllowed(Role.Name.SERVICE)
  @Operation(
      operationId = "listAccounts",
      summary = "What stands here of each application, in the order of the ids",
      description =
          "How many statuses it has to deliver, how many the e-government gateway has confirmed, since when the portal waits"
              + " for an answer, and which systems of its education chain are silent.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AccountPage.class)))
  public Uni<AccountPage> list(
      @Parameter(description = "The last application of the page before") @QueryParam("after")
          UUID after,
      @Parameter(description = "Items at most; 500 at most of all") @QueryParam("limit")
          Integer limit) {
    return accounts
        .page(after, limit)
        .map(
            found ->
                new AccountPage(
                    found,
                    AccountReads.next(found.stream().map(Account::application).toList(), limit)));
  }
}
