package kz.qyzmet.notification.reconciliation.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.notification.reconciliation.domain.Account;
import kz.qyzmet.notification.reconciliation.domain.Party;
import kz.qyzmet.notification.reconciliation.usecase.AccountBook;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** This service's account, for the one that reconciles. */
@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {
  private final AccountBook accounts;

  AccountsResource(AccountBook accounts) {
    this.accounts = accounts;
  }

  @GET
  @RolesAllowed(Role.Name.SERVICE)
  @Operation(
      operationId = "listAccounts",
      summary = "What stands here of each application, in the order of the ids",
      description = "The status in the cabinet, how many were told, and what was heard.")
  @APIResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = AccountPage.class)))
  public Uni<AccountPage> list(
      @Parameter(description = "The last application of the page before") @QueryParam("after")
          UUID after,
      @Parameter(description = "Items at most; 500 at most of all") @QueryParam("limit")
          Integer limit) {
    return accounts
        .page(Party.NOTIFICATION, after, limit)
        .map(
            page ->
                new AccountPage(
                    page.items().stream().map(Account.Cabinet.class::cast).toList(), page.next()));
  }
}
