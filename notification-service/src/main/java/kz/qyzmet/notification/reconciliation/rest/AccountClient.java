package kz.qyzmet.notification.reconciliation.rest;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.notification.reconciliation.domain.Account;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The services that give accounts, called under this service's own token. */
public final class AccountClient {
  private AccountClient() {}

  /** Intake-service. */
  @RegisterRestClient(configKey = "intake")
  @OidcClientFilter
  @Path("/accounts")
  public interface Intake {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<IntakePage> page(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit);
  }

  /** College-service. */
  @RegisterRestClient(configKey = "college")
  @OidcClientFilter
  @Path("/accounts")
  public interface College {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<CollegePage> page(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit);
  }

  /** Deadline-service. */
  @RegisterRestClient(configKey = "deadline")
  @OidcClientFilter
  @Path("/accounts")
  public interface Deadline {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<DeadlinePage> page(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit);
  }

  /** Gateway-service. */
  @RegisterRestClient(configKey = "gateway")
  @OidcClientFilter
  @Path("/accounts")
  public interface Gateway {
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    Uni<GatewayPage> page(@QueryParam("after") UUID after, @QueryParam("limit") Integer limit);
  }

  /** A page as it came. */
  interface Answer {
    List<? extends Account> items();

    UUID next();
  }

  /** A page as it came. */
  public record DeadlinePage(List<Account.Watch> items, UUID next) implements Answer {}

  /** A page as it came. */
  public record GatewayPage(List<Account.Gateway> items, UUID next) implements Answer {}

  /** A page as it came. */
  public record IntakePage(List<Account.Intake> items, UUID next) implements Answer {}

  /** A page as it came. */
  public record CollegePage(List<Account.College> items, UUID next) implements Answer {}
}
