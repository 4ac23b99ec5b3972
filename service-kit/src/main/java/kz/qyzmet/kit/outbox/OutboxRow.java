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

  /**
   * Bytes. Brokers refuse records above 1 MB, and one that can never be sent would hold up all that
   * stand behind it, so it is refused while its transaction can still fail.
   */
  public static final int LARGEST = 900_000;

  public OutboxRow {
    if (payload.length > LARGEST) {
      throw new IllegalArgumentException(
          "Expected an event of at most %d bytes, but %s has %d"
              .formatted(LARGEST, eventId, payload.length));
    }
  }

  /** The share of an application; the same in every replica. */
  public static short shareOf(UUID applicationId) {
    return (short) Math.floorMod(applicationId.hashCode(), SHARES);
  }
}
