package kz.qyzmet.notification.reconciliation.domain;

import java.util.List;
import java.util.UUID;

/**
 * A page of an account as it came; whether it can be used, {@link Merge} decides.
 *
 * @param next the last application of the page; null where none come behind it
 */
public record Page(List<? extends Account> items, UUID next) {
  public Page {
    items = List.copyOf(items);
  }
}
