package kz.qyzmet.intake.testing;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.testing.RealParts;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker as other services see it. */
public final class Topic {
  private Topic() {}

  /** The records of one application, once there are that many. */
  public static List<ConsumerRecord<String, byte[]>> records(
      String topic, UUID application, int count) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", RealParts.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var found = new ArrayList<ConsumerRecord<String, byte[]>>();
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(100))
                    .forEach(
                        each -> {
                          if (application.toString().equals(each.key())) {
                            found.add(each);
                          }
                        });
                return found.size() >= count;
              });
      return found;
    }
  }

  public static Envelope<?> decoded(ConsumerRecord<String, byte[]> published) {
    return ((Decoded.Known) EventJson.decode(published.value())).envelope();
  }

  /** Publishes events in that order, as another service would. */
  public static void publish(Envelope<?>... events) {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", RealParts.kafka(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (var event : events) {
        producer
            .send(
                new ProducerRecord<>(
                    event.topic(), event.applicationId().toString(), EventJson.encode(event)))
            .get();
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
