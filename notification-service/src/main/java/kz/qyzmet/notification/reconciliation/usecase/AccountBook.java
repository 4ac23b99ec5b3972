package kz.qyzmet.notification.reconciliation.usecase;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.qyzmet.notification.reconciliation.domain.Page;
import kz.qyzmet.notification.reconciliation.domain.Party;

/** The accounts of all parties, this service's own among them. */
@ApplicationScoped
public class AccountBook {
  private final Map<Party, Accounts> accounts;

  AccountBook(@All List<Accounts> accounts) {
    this.accounts =
        accounts.stream()
            .filter(Accounts::takesPart)
            .collect(Collectors.toMap(Accounts::party, Function.identity()));
  }

  /** Who takes part. */
  public Set<Party> parties() {
    return accounts.keySet();
  }

  /** Who does not, in this installation. */
  Set<Party> absent() {
    var absent = EnumSet.allOf(Party.class);
    absent.removeAll(parties());
    return absent;
  }

  /** As {@link Accounts#page}. */
  public Uni<Page> page(Party party, UUID after, Integer limit) {
    return accounts.get(party).page(after, limit);
  }
}
