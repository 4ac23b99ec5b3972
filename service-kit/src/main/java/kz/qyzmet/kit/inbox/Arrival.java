package kz.qyzmet.kit.inbox;

import java.util.UUID;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.EventJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record as it came. Public for the simulation, which runs {@link Sorting} over a store of its
 * own.
 *
 * @param topic with partition and offset: where it came from, for dead letters
 */
public record Arrival(
    String topic, int partition, long offset, String key, byte[] payload, Decoded decoded) {

  /** What the inbox counts: one application's events of one source. */
  public record Stream(UUID applicationId, String source) {}

  static Arrival of(ConsumerRecord<String, byte[]> kafka) {
    return new Arrival(
        kafka.topic(),
        kafka.partition(),
        kafka.offset(),
        kafka.key(),
        kafka.value(),
        EventJson.decode(kafka.value()));
  }

  public boolean readable() {
    return !(decoded instanceof Decoded.Unreadable);
  }

  public Stream stream() {
    return switch (decoded) {
      case Decoded.Known known ->
          new Stream(known.envelope().applicationId(), known.envelope().source());
      case Decoded.UnknownType unknown -> new Stream(unknown.applicationId(), unknown.source());
      case Decoded.Unreadable unreadable ->
          throw new IllegalStateException("no stream: " + unreadable.cause());
    };
  }

  public int version() {
    return switch (decoded) {
      case Decoded.Known known -> known.envelope().version();
      case Decoded.UnknownType unknown -> unknown.version();
      case Decoded.Unreadable unreadable ->
          throw new IllegalStateException("no version: " + unreadable.cause());
    };
  }
}
