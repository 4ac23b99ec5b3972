package kz.qyzmet.notification.reconciliation.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What all say of one application.
 *
 * @param unread whose account could not be read that far: of them nothing is known, not even that
 *     they know nothing
 */
public record Line(UUID application, Map<Party, Account> known, Set<Party> unread) {
  public Line {
    known = Map.copyOf(known);
    unread = Set.copyOf(unread);
  }

  public Optional<Account.Intake> intake() {
    return of(Party.INTAKE, Account.Intake.class);
  }

  public Optional<Account.College> college() {
    return of(Party.COLLEGE, Account.College.class);
  }

  public Optional<Account.Cabinet> cabinet() {
    return of(Party.NOTIFICATION, Account.Cabinet.class);
  }

  public Optional<Account.Watch> watch() {
    return of(Party.DEADLINE, Account.Watch.class);
  }

  public Optional<Account.Gateway> gateway() {
    return of(Party.GATEWAY, Account.Gateway.class);
  }

  /** Whether it was read and does not know the application. */
  public boolean isAbsentAt(Party party) {
    return !known.containsKey(party) && !unread.contains(party);
  }

  /** Whether anybody knows it as an application. */
  public boolean isKnown() {
    return known.values().stream().anyMatch(Account::knows);
  }

  private <T extends Account> Optional<T> of(Party party, Class<T> type) {
    return Optional.ofNullable(known.get(party)).map(type::cast);
  }
}
