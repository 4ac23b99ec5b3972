package kz.qyzmet.notification.reconciliation.usecase;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import kz.qyzmet.notification.reconciliation.domain.Page;
import kz.qyzmet.notification.reconciliation.domain.Party;

/** The account of one party, page by page. */
public interface Accounts {
  Party party();

  /** Whether this installation has it. */
  default boolean takesPart() {
    return true;
  }

  /**
   * A page in the order of the ids. Fails where the account cannot be had: with {@link Unreadable}
   * where what came is no account.
   *
   * @param after the last application of the page before; null for the first page
   * @param limit null for the usual length
   */
  Uni<Page> page(UUID after, Integer limit);

  /** What came is no account. */
  final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unreadable() {
      super("Expected a page of accounts, but got something else", null, false, false);
    }
  }
}
