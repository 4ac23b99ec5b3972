package kz.qyzmet.gateway;

import static kz.qyzmet.testing.RealParts.kafka;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Tells events as the other services do: versions counted per application and source, on Kafka. */
public final class Teller implements AutoCloseable {
  private static final Instant AT = Instant.parse("2026-02-06T05:00:00Z");

  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of("bootstrap.servers", kafka(), "linger.ms", 0),
          new StringSerializer(),
          new ByteArraySerializer());
  private final Map<String, Integer> versions = new HashMap<>();

  /** Publishes events, in this order, and waits for Kafka. */
  public void tell(Event... events) {
    for (var event : events) {
      send(envelope(event));
    }
  }

  public Envelope<Event> envelope(Event event) {
    var source = EventCatalog.of(event).source();
    var version = versions.merge(source + event.applicationId(), 1, Integer::sum);
    return new Envelope<>(UUID.randomUUID(), source, version, null, "test", AT, event);
  }

  public void send(Envelope<?> envelope) {
    raw(envelope.topic(), envelope.applicationId().toString(), EventJson.encode(envelope));
  }

  /** Bytes that need not be an event. */
  public void raw(String topic, String key, byte[] value) {
    try {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new AssertionError(failed);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
