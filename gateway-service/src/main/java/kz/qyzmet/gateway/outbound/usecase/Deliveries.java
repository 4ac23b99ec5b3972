package kz.qyzmet.gateway.outbound.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.gateway.channel.Waits;
import kz.qyzmet.gateway.outbound.domain.Delivery;

/**
 * Where deliveries are kept. Pauses are on the database's clock; the times that people read go by
 * the clock that the local stack moves.
 */
public interface Deliveries extends Waits {
  /** Keeps changes of status, in the transaction that also moves the consumer's positions. */
  Uni<Void> keep(SqlConnection tx, List<Envelope<?>> changes);

  /**
   * Takes those that are due, of each application the next one only; nobody else gets them
   * meanwhile.
   *
   * @param hold after this time they are due again, should nothing become known of them
   */
  Uni<List<Due>> claim(int limit, Duration hold);

  /** What is due, each for itself: one that cannot be read keeps no other. */
  sealed interface Due {
    record Ready(Delivery delivery) implements Due {}

    /** It stays the next one of its application, and is tried again. */
    record Unreadable(
        UUID delivery, UUID application, String messageId, int tries, RuntimeException why)
        implements Due {}
  }

  /** The gateway has it: it is looked at again after the pause. */
  Uni<Void> sent(UUID delivery, String messageId, Duration pause);

  /**
   * A try came to nothing: the next one after the pause. Nothing is noted where the delivery has
   * left under another message since: what is said of an older one says nothing of it.
   *
   * @param messageId what the delivery was called when it was read; null while it had not left
   */
  Uni<Void> failed(UUID delivery, String messageId, String cause, Duration pause);

  /**
   * The gateway is still at it: it is asked again once as much time has passed as has already.
   *
   * @param first the shortest pause
   * @param longest the longest
   */
  Uni<Void> underWay(UUID delivery, Duration first, Duration longest);

  /** The gateway has confirmed it: the application's next one is due at once. */
  Uni<Void> delivered(UUID delivery);

  /** The delivery that the gateway calls so and that is under way; null if there is none. */
  Uni<Delivery> byMessage(String messageId);

  @Override
  default String what() {
    return "status";
  }

  /** One for the list. */
  record Listed(
      UUID id,
      UUID application,
      int version,
      String status,
      Delivery.State state,
      int tries,
      String cause,
      String messageId,
      Instant heardAt,
      Instant sentAt,
      Instant deliveredAt) {}

  /**
   * Deliveries in the order of their ids.
   *
   * @param undelivered only those that are not confirmed
   * @param after only those behind this one; null for the first
   */
  Uni<List<Listed>> list(boolean undelivered, UUID after, int limit);
}
