package kz.qyzmet.kit.database;

import io.vertx.mutiny.sqlclient.SqlConnection;

/** What is true only once a transaction stands, such as a count of what was told. */
public final class AfterCommit {
  private AfterCommit() {}

  /**
   * Does something once the open transaction of the connection has committed, and never where it is
   * rolled back. It is memory's business: a crash in between loses it.
   */
  public static void run(SqlConnection tx, Runnable action) {
    tx.transaction().completion().subscribe().with(committed -> action.run(), rolledBack -> {});
  }
}
