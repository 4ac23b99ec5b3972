package kz.qyzmet.deadline.account.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The accounts of all applications, in the order of their ids. */
public interface Accounts {

  /**
   * A page of them.
   *
   * @param after the last application of the page before; null for the first page
   * @param limit null for the usual length
   */
  Uni<List<Account>> page(UUID after, Integer limit);
}
