package kz.qyzmet.benchmarks.bed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import kz.qyzmet.benchmarks.passport.Way;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.stack.CheckFailed;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Accepted applications, announced on Kafka as intake-service would: the frozen example with
 * identities of its own and the facts of a way, to the demo organisations that take it in turn. The
 * dates stay the example's: college-service keeps them and counts none.
 */
public final class Applications implements AutoCloseable {
  private static final String EXAMPLE = "/examples/events/application.accepted.v1.json";

  private final KafkaProducer<String, byte[]> producer;
  private final ApplicationAccepted example;

  public Applications(String kafka) {
    producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all", "linger.ms", "5"),
            new StringSerializer(),
            new ByteArraySerializer());
    example = example();
  }

  static ApplicationAccepted example() {
    try (var in = Applications.class.getResourceAsStream(EXAMPLE)) {
      if (EventJson.decode(in.readAllBytes()) instanceof Decoded.Known(var event)
          && event.data() instanceof ApplicationAccepted accepted) {
        return accepted;
      }
      throw new IllegalStateException("Expected " + EXAMPLE + " to be an accepted application");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Announces that many new ones and returns when the broker has them all. */
  public void announce(Way way, int count) {
    List<Future<?>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var event = event(example, way, way.providers().get(i % way.providers().size()));
      sent.add(
          producer.send(
              new ProducerRecord<>(
                  event.topic(), event.applicationId().toString(), EventJson.encode(event))));
    }
    producer.flush();
    try {
      for (var each : sent) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected Kafka to take an application, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to take an application, but was interrupted", e);
    }
  }

  static Envelope<ApplicationAccepted> event(
      ApplicationAccepted example, Way way, Organisation provider) {
    var now = Instant.now();
    var id = timeOrdered();
    return new Envelope<>(
        timeOrdered(),
        EventCatalog.INTAKE,
        1,
        null,
        id.toString(),
        now,
        new ApplicationAccepted(
            id,
            id.toString().substring(22).toUpperCase(Locale.ROOT),
            way.service().code(),
            way.service().version(),
            provider.code(),
            way.channel().name().toLowerCase(Locale.ROOT),
            "benchmark-" + ThreadLocalRandom.current().nextInt(10_000),
            example.language(),
            now,
            way.place(provider),
            example.term(),
            way.choices()));
  }

  /** As the services make them: UUID version 7, so that indexes grow at their end. */
  private static UUID timeOrdered() {
    var random = ThreadLocalRandom.current();
    long high = (System.currentTimeMillis() << 16) | 0x7000L | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  @Override
  public void close() {
    producer.close();
  }
}
