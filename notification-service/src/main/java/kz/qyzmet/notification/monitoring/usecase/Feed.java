package kz.qyzmet.notification.monitoring.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.notification.monitoring.domain.Placed;

/** The feed of the monitoring system. */
public interface Feed {

  /**
   * Appends in this order, within the transaction of the state that the events tell of. Let it be
   * the transaction's last statement: the end of the feed is locked from here to the commit.
   */
  Uni<Void> append(SqlConnection tx, List<Envelope<?>> events);

  /** What stands after a place, in the feed's order; 0 is before everything. */
  Uni<List<Placed>> after(long position, int limit);
}
