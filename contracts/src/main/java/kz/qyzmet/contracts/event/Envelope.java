package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.util.UUID;

/**
 * An event with its CloudEvents attributes. {@link EventJson} writes and reads its wire form.
 *
 * @param id identity of the event; consumers drop a second delivery by the version
 * @param source {@code /qyzmet/<service>}
 * @param version 1, 2, 3 … per application and source, without gaps
 * @param causationId the event or command that caused this one; null where nothing did
 * @param correlationId the chain of work it belongs to; null where none is known
 * @param time when it was recorded
 * @param traceparent its place in a trace, as W3C Trace Context writes it; null where none is known
 * @param data what happened
 */
public record Envelope<E extends Event>(
    UUID id,
    String source,
    int version,
    UUID causationId,
    String correlationId,
    Instant time,
    String traceparent,
    E data) {
  public Envelope {
    Required.present(id, "id");
    Required.present(source, "source");
    Required.given(version >= 1, "applicationversion", "of at least 1");
    Required.present(time, "time");
    Required.present(data, "data");
  }

  /** An event whose place in a trace is not known yet. */
  public Envelope(
      UUID id,
      String source,
      int version,
      UUID causationId,
      String correlationId,
      Instant time,
      E data) {
    this(id, source, version, causationId, correlationId, time, null, data);
  }

  /** The same event at a place in a trace. */
  public Envelope<E> traced(String place) {
    return new Envelope<>(id, source, version, causationId, correlationId, time, place, data);
  }

  /** The wire type, from the catalog. */
  public String type() {
    return EventCatalog.of(data).type();
  }

  /** The Kafka topic, from the catalog. */
  public String topic() {
    return EventCatalog.of(data).topic();
  }

  /** The application: key and subject. */
  public UUID applicationId() {
    return data.applicationId();
  }
}
