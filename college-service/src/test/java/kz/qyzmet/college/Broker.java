package kz.qyzmet.college;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The test's own hand on Kafka. */
public final class Broker {

  private static final KafkaProducer<String, byte[]> PRODUCER =
      new KafkaProducer<>(
          Map.of(
              ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
              RealParts.kafka(),
              ProducerConfig.ACKS_CONFIG,
              "all"),
          new StringSerializer(),
          new ByteArraySerializer());
  private static final List<ConsumerRecord<String, byte[]>> SEEN = new CopyOnWriteArrayList<>();

  static {
    Thread.ofVirtual().start(Broker::watch);
  }

  private Broker() {}

  public static void send(Envelope<? extends Event> event) {
    sendRaw(event.topic(), event.applicationId().toString(), EventJson.encode(event));
  }

  public static void sendRaw(String topic, String key, byte[] payload) {
    try {
      PRODUCER.send(new ProducerRecord<>(topic, key, payload)).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected Kafka to take the record", e);
    }
  }

  /** What college-service has said of a case so far, in the topic's order. */
  public static List<Envelope<CaseEvent>> said(UUID id) {
    List<Envelope<CaseEvent>> events = new ArrayList<>();
    for (var one : SEEN) {
      if (id.toString().equals(one.key())
          && EventJson.decode(one.value()) instanceof Decoded.Known(var envelope)
          && envelope.data() instanceof CaseEvent event) {
        events.add(
            new Envelope<>(
                envelope.id(),
                envelope.source(),
                envelope.version(),
                envelope.causationId(),
                envelope.correlationId(),
                envelope.time(),
                event));
      }
    }
    return events;
  }

  /** The records of a case or an organisation as they lie on the topic. */
  public static List<String> raw(UUID id) {
    return SEEN.stream()
        .filter(one -> id.toString().equals(one.key()))
        .map(one -> new String(one.value(), StandardCharsets.UTF_8))
        .toList();
  }

  private static void watch() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                (Object) RealParts.kafka(),
                ConsumerConfig.GROUP_ID_CONFIG,
                "test-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(EventCatalog.CASE_TOPIC, EventCatalog.ORGANISATION_TOPIC));
      while (true) {
        consumer.poll(Duration.ofMillis(200)).forEach(SEEN::add);
      }
    }
  }
}
