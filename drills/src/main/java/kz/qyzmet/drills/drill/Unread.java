package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.drills.check.Topics;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How long the oldest record that a service has not read yet lies in its topics: from the broker's
 * stamp on it. A record counts as read once its offset is committed, a little after its effect.
 */
final class Unread implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Admin admin;
  private final KafkaConsumer<byte[], byte[]> consumer;

  Unread(String kafka) {
    admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka));
    // One record is all that is wanted: no more than one fetch is to be moved for it.
    consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                kafka,
                "max.poll.records",
                1,
                "max.partition.fetch.bytes",
                4 * 1024,
                "enable.auto.commit",
                false),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Milliseconds by service; services that have read everything are left out. */
  Map<Service, Long> oldest() {
    try {
      var ages = new TreeMap<Service, Long>();
      var ends = ends();
      for (var service : Service.values()) {
        var committed = committed(service);
        var oldest =
            partitions(topicsOf(service))
                .filter(each -> committed.getOrDefault(each, 0L) < ends.get(each))
                .mapToLong(each -> stamped(each, committed.getOrDefault(each, 0L)))
                .min();
        oldest.ifPresent(
            stamp -> ages.put(service, Math.max(0, System.currentTimeMillis() - stamp)));
      }
      return ages;
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected Kafka to tell what is unread, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to tell what is unread, but was interrupted", e);
    }
  }

  private static Set<String> topicsOf(Service service) {
    return EventCatalog.all().stream()
        .filter(entry -> entry.consumers().contains(service.module()))
        .map(EventCatalog.Entry::topic)
        .collect(Collectors.toSet());
  }

  private static Stream<TopicPartition> partitions(Collection<String> topics) {
    return topics.stream()
        .flatMap(
            topic ->
                IntStream.range(0, kz.qyzmet.embedded.Topics.PARTITIONS)
                    .mapToObj(i -> new TopicPartition(topic, i)));
  }

  private Map<TopicPartition, Long> ends() throws ExecutionException, InterruptedException {
    var wanted = new HashMap<TopicPartition, OffsetSpec>();
    partitions(Topics.CONSUMED).forEach(each -> wanted.put(each, OffsetSpec.latest()));
    var ends = new HashMap<TopicPartition, Long>();
    admin
        .listOffsets(wanted)
        .all()
        .get()
        .forEach((partition, found) -> ends.put(partition, found.offset()));
    return ends;
  }

  private Map<TopicPartition, Long> committed(Service service)
      throws ExecutionException, InterruptedException {
    var committed = new HashMap<TopicPartition, Long>();
    for (Map.Entry<TopicPartition, OffsetAndMetadata> each :
        admin
            .listConsumerGroupOffsets(service.module())
            .partitionsToOffsetAndMetadata()
            .get()
            .entrySet()) {
      committed.put(each.getKey(), each.getValue().offset());
    }
    return committed;
  }

  /** When the broker took that record. */
  private long stamped(TopicPartition partition, long offset) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, offset);
    for (var each : consumer.poll(PATIENCE)) {
      return each.timestamp();
    }
    throw new CheckFailed("Expected the record at " + partition + " " + offset + ", but none came");
  }

  @Override
  public void close() {
    consumer.close();
    admin.close();
  }
}
