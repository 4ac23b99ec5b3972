package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.event.PackageDispatched;

/** Where packages are kept, those that have arrived too. */
public interface PackageStore {

  /**
   * Packages of an organisation that are not here yet, the oldest application first; of a withdrawn
   * application only what has left the branch, for the rest is not sent any more.
   *
   * @param after the last one of the page before
   */
  Uni<List<PackageAt>> awaited(String organisation, Optional<UUID> after, int limit);

  /** Work in one transaction. */
  <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work);

  /** The same store inside a transaction. */
  Batch within(SqlConnection tx);

  /** What is done in a transaction. */
  interface Batch {

    /** New ones; of one that is there already nothing is written. */
    Uni<Void> expect(List<PackageAt> expected);

    /** How they were sent; of a package that is not here nothing is kept. */
    Uni<Void> dispatched(Collection<PackageDispatched> dispatches);

    /** The packages, locked until the transaction ends. */
    Uni<Map<UUID, PackageAt>> lock(Collection<UUID> ids);

    /** Rows, history and events. */
    Uni<Void> write(List<PackageStep> steps);

    Uni<Void> answer(StoredCommand command);
  }
}
