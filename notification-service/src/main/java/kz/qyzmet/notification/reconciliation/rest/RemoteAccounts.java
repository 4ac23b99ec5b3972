package kz.qyzmet.notification.reconciliation.rest;

import com.fasterxml.jackson.core.JacksonException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.notification.NotificationSettings;
import kz.qyzmet.notification.reconciliation.domain.Account;
import kz.qyzmet.notification.reconciliation.domain.Page;
import kz.qyzmet.notification.reconciliation.domain.Party;
import kz.qyzmet.notification.reconciliation.usecase.Accounts;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Accounts by HTTP. */
final class RemoteAccounts {
  private RemoteAccounts() {}

  private static Uni<Page> read(Uni<? extends AccountClient.Answer> answer) {
    return answer
        .onFailure()
        .transform(RemoteAccounts::told)
        .map(page -> page(page.items(), page.next()));
  }

  private static Page page(List<? extends Account> items, UUID next) {
    if (items == null || items.stream().anyMatch(Objects::isNull)) {
      throw new Accounts.Unreadable();
    }
    return new Page(items, next);
  }

  /** A body that is no account fails as it is read, in the client's words or in its reader's. */
  private static Throwable told(Throwable failure) {
    boolean isAnswer =
        failure instanceof WebApplicationException answer && answer.getResponse().getStatus() < 300;
    return isAnswer
            || failure instanceof JacksonException
            || failure.getCause() instanceof JacksonException
        ? new Accounts.Unreadable()
        : failure;
  }

  /** Intake-service's. */
  @ApplicationScoped
  static class Intake implements Accounts {
    private final AccountClient.Intake client;

    Intake(@RestClient AccountClient.Intake client) {
      this.client = client;
    }

    @Override
    public Party party() {
      return Party.INTAKE;
    }

    @Override
    public Uni<Page> page(UUID after, Integer limit) {
      return read(client.page(after, limit));
    }
  }

  /** College-service's. */
  @ApplicationScoped
  static class College implements Accounts {
    private final AccountClient.College client;

    College(@RestClient AccountClient.College client) {
      this.client = client;
    }

    @Override
    public Party party() {
      return Party.COLLEGE;
    }

    @Override
    public Uni<Page> page(UUID after, Integer limit) {
      return read(client.page(after, limit));
    }
  }

  /** Deadline-service's. */
  @ApplicationScoped
  static class Deadline implements Accounts {
    private final AccountClient.Deadline client;

    Deadline(@RestClient AccountClient.Deadline client) {
      this.client = client;
    }

    @Override
    public Party party() {
      return Party.DEADLINE;
    }

    @Override
    public Uni<Page> page(UUID after, Integer limit) {
      return read(client.page(after, limit));
    }
  }

  /** Gateway-service's. Its client is made only where the setting names one. */
  @ApplicationScoped
  static class Gateway implements Accounts {
    private static final String NONE = "none";

    private final Instance<AccountClient.Gateway> client;
    private final NotificationSettings settings;

    Gateway(@RestClient Instance<AccountClient.Gateway> client, NotificationSettings settings) {
      this.client = client;
      this.settings = settings;
    }

    @Override
    public Party party() {
      return Party.GATEWAY;
    }

    @Override
    public boolean takesPart() {
      return !settings.gatewayUrl().equals(NONE);
    }

    @Override
    public Uni<Page> page(UUID after, Integer limit) {
      return read(client.get().page(after, limit));
    }
  }
}
