package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Applications whose events wait for their organisation. They stand in the database, because it may
 * be another replica, or this one after a restart, that hears of it.
 */
public interface Awaited {

  /**
   * Remembers that applications wait; once is enough.
   *
   * @param tx the transaction that parks their events
   * @param codes of the organisation by application
   */
  Uni<Void> add(SqlConnection tx, Map<UUID, String> codes);

  /** Codes of the organisation by application. */
  Uni<Map<UUID, String>> all();

  /** Forgets applications whose events have been offered again since. */
  Uni<Void> remove(Collection<UUID> applications);
}
