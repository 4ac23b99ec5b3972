package kz.qyzmet.stack.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.qyzmet.embedded.Topics;
import kz.qyzmet.stack.CheckFailed;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Cuts the topics at an instant, for services whose databases went back to it. A record that came
 * after it is either still in a restored outbox, and will come again, or of work that the restored
 * databases never did: its version would be given to another event. With the topics made anew the
 * groups' offsets go too, so everything is read again, and the inbox drops what it has.
 */
final class TopicCut {
  private static final int LIMIT_SECONDS = 60;

  private final String kafka;

  TopicCut(String kafka) {
    this.kafka = kafka;
  }

  /** At which instant, how many records stayed, and how many went. */
  record Cut(Instant instant, int kept, int dropped) {}

  /**
   * Records stamped by the broker at the instant or after it go, the others stay in their
   * partitions and their order. No service may run meanwhile.
   */
  Cut at(Instant instant) {
    var all = read();
    var kept = all.stream().filter(each -> each.timestamp() < instant.toEpochMilli()).toList();
    recreate();
    write(kept);
    int written = read().size();
    if (written != kept.size()) {
      throw new CheckFailed(
          "Expected %d records in the topics again, but there are %d"
              .formatted(kept.size(), written));
    }
    return new Cut(instant, kept.size(), all.size() - kept.size());
  }

  /** Everything that lies in the topics. */
  List<ConsumerRecord<byte[], byte[]>> read() {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) kafka),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          Topics.ALL.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(part -> new TopicPartition(part.topic(), part.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
      while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        consumer.poll(Duration.ofMillis(200)).forEach(records::add);
      }
      return records;
    }
  }

  private void recreate() {
    try (var admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka))) {
      admin.deleteTopics(Topics.ALL).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
      Waiting.until(
          "the old topics to go",
          () -> names(admin).stream().noneMatch(topic -> Topics.ALL.contains(topic)));
    } catch (ExecutionException | TimeoutException e) {
      throw new CheckFailed("Expected Kafka to delete the topics, but: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to delete the topics, but was interrupted", e);
    }
    Topics.create(kafka);
  }

  private static java.util.Set<String> names(Admin admin) {
    try {
      return admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new CheckFailed("Expected Kafka to list its topics, but: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to list its topics, but was interrupted", e);
    }
  }

  private void write(List<ConsumerRecord<byte[], byte[]>> records) {
    try (var producer =
        new KafkaProducer<>(
            // One at a time keeps the order. Numbered batches would not do: of a topic that was
            // made anew under its name the broker may still know the numbers of before.
            Map.of(
                "bootstrap.servers",
                (Object) kafka,
                "acks",
                "all",
                "enable.idempotence",
                false,
                "max.in.flight.requests.per.connection",
                1),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      var sent = new ArrayList<java.util.concurrent.Future<?>>(records.size());
      for (var each : records) {
        sent.add(
            producer.send(
                new ProducerRecord<>(
                    each.topic(),
                    each.partition(),
                    null,
                    each.key(),
                    each.value(),
                    each.headers())));
      }
      for (var each : sent) {
        each.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new CheckFailed("Expected Kafka to take the records back, but: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to take the records back, but was interrupted", e);
    }
  }
}
