package kz.qyzmet.kit.outbox;

import java.util.UUID;

/**
 * An event as a row of the table {@code outbox}, for a use case that writes it in a statement of
 * its own: {@code INSERT INTO outbox (event_id, application_id, share, topic, payload) …}.
 *
 * @param share 0..15, by hash of the application id: one share is relayed by one relay at a time
 * @param payload the CloudEvent, the very bytes that Kafka will carry
 */
public record OutboxRow(
    UUID eventId, UUID applicationId, short share, String topic, byte[] payload) {
  public static final int SHARES = 16;

  /** The share of an application; the same in every replica. */
  public static short shareOf(UUID applicationId) {
    return (short) Math.floorMod(applicationId.hashCode(), SHARES);
  }
}
