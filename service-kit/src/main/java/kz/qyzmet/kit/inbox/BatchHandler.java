package kz.qyzmet.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;

/** What a consumer does with events, inside the inbox's transaction. */
@FunctionalInterface
public interface BatchHandler {
  /**
   * Handles events that are new and, per source and application, in order and without gaps.
   *
   * @param tx the transaction that also moves the positions; write the result and the outbox in it
   * @return ids of the events that came before their cause from another topic: they are parked and
   *     offered again after the next event of their application, or when {@link Inbox#offerAgain}
   *     is told to; usually none. Whoever holds back an event holds back (and names) all later ones
   *     of the same application and source too
   */
  Uni<Set<UUID>> handle(SqlConnection tx, List<Envelope<?>> events);
}
