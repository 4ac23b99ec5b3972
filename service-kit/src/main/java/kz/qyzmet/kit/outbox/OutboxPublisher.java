package kz.qyzmet.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The relay's producer. It is Kafka's own, not a messaging channel: a round must send a whole batch
 * at once and know when every record of it is acknowledged.
 */
@ApplicationScoped
class OutboxPublisher {
  private static final List<Header> HEADERS =
      List.of(
          new RecordHeader(
              "content-type",
              "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8)));

  private final Map<String, Object> settings;
  private Producer<String, byte[]> producer;

  OutboxPublisher(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
    settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
    // Shorter than the round's limit: a round that fails must fail before its connection is given
    // up.
    settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
    settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
  }

  /**
   * Sends all, then completes when all are acknowledged, or fails with the first failure. After a
   * failure nothing of the batch is sent any more: its rows are locked by nobody then, and a record
   * that lay in the producer's buffer would overtake those of the next round.
   */
  Uni<Void> publish(List<OutboxRelay.Message> messages) {
    var all = new CompletableFuture<Void>();
    // Sending may block (for metadata, for room): never on the connection's event loop. Nor may
    // what follows run on the producer's own thread, which a failure closes.
    var worker = Infrastructure.getDefaultExecutor();
    worker.execute(() -> send(messages, all));
    return Uni.createFrom()
        .completionStage(all)
        .emitOn(worker)
        .onFailure()
        .invoke(failure -> abort());
  }

  private void send(List<OutboxRelay.Message> messages, CompletableFuture<Void> all) {
    var missing = new AtomicInteger(messages.size());
    try {
      var kafka = producer();
      for (var message : messages) {
        if (all.isDone()) {
          return; // failed already: each further send would block for metadata once more
        }
        var unused =
            kafka.send(
                new ProducerRecord<>(
                    message.topic(), null, null, message.key(), message.payload(), HEADERS),
                (metadata, failure) -> acknowledged(failure, missing, all));
      }
    } catch (RuntimeException e) {
      all.completeExceptionally(e);
    }
  }

  private static void acknowledged(
      Exception failure, AtomicInteger missing, CompletableFuture<Void> all) {
    if (failure != null) {
      all.completeExceptionally(failure);
    } else if (missing.decrementAndGet() == 0) {
      all.complete(null);
    }
  }

  private synchronized Producer<String, byte[]> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
    return producer;
  }

  /** Drops what is not sent yet; the next round makes a new producer. */
  synchronized void abort() {
    if (producer != null) {
      producer.close(Duration.ZERO);
      producer = null;
    }
  }

  synchronized void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(5));
    }
  }
}
