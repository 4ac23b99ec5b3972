package kz.qyzmet.kit.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.testing.RealParts;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The tests' own hands on the broker. */
public final class Broker implements AutoCloseable {
  private static final String GROUP = "kit-test";

  private final Map<String, Object> address = Map.of("bootstrap.servers", RealParts.kafka());
  private final Admin admin = Admin.create(address);
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(address, new StringSerializer(), new ByteArraySerializer());

  /** Publishes to the events' topics and returns when the broker has them all. */
  public void publish(Envelope<?>... events) {
    for (var event : events) {
      put(event.topic(), event.applicationId().toString(), EventJson.encode(event));
    }
    producer.flush();
  }

  /** Publishes any bytes to the topic of applications. */
  public void publish(String key, byte[] payload) {
    put(EventCatalog.APPLICATION_TOPIC, key, payload);
    producer.flush();
  }

  private void put(String topic, String key, byte[] payload) {
    var unused = producer.send(new ProducerRecord<>(topic, key, payload));
  }

  /** All records of a topic, oldest first within each partition. */
  public List<ConsumerRecord<String, byte[]>> read(String topic) {
    var ends = ends(topic);
    var records = new ArrayList<ConsumerRecord<String, byte[]>>();
    try (var consumer =
        new KafkaConsumer<>(address, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(ends.keySet());
      consumer.seekToBeginning(ends.keySet());
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(Duration.ofMillis(100)).forEach(records::add);
      }
    }
    return records;
  }

  /** How many records of a topic the application has not committed yet. */
  public long lag(String topic) {
    try {
      var committed = admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata().get();
      return ends(topic).entrySet().stream()
          .mapToLong(
              end -> {
                var offset = committed.get(end.getKey());
                return end.getValue() - (offset == null ? 0 : offset.offset());
              })
          .sum();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<TopicPartition, Long> ends(String topic) {
    try {
      var partitions =
          admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions();
      var latest =
          partitions.stream()
              .collect(
                  Collectors.toMap(
                      p -> new TopicPartition(topic, p.partition()), p -> OffsetSpec.latest()));
      return admin.listOffsets(latest).all().get().entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    producer.close();
    admin.close();
  }
}
