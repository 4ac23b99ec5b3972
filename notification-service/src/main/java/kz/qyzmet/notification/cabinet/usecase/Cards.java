package kz.qyzmet.notification.cabinet.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.notification.cabinet.domain.Card;

/** The applications that the cabinet follows. */
public interface Cards {

  /**
   * Reads and locks, always in the order of the ids, so that two batches can't block each other.
   */
  Uni<Map<UUID, Card>> lock(SqlConnection tx, Collection<UUID> applications);

  /** Writes in one statement each: the ones that are new, the ones whose status moved. */
  Uni<Void> save(SqlConnection tx, Collection<Card> fresh, Collection<Card> moved);
}
