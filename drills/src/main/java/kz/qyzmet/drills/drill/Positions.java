package kz.qyzmet.drills.drill;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.qyzmet.drills.check.Topics;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** Where the topics that services read end, and how far each service has read them. */
final class Positions implements AutoCloseable {
  private final Admin admin;

  Positions(String kafka) {
    admin = Admin.create(Map.of("bootstrap.servers", (Object) kafka));
  }

  static Stream<TopicPartition> partitions(String topic) {
    return IntStream.range(0, kz.qyzmet.embedded.Topics.PARTITIONS)
        .mapToObj(i -> new TopicPartition(topic, i));
  }

  Map<TopicPartition, Long> ends() {
    var wanted = new HashMap<TopicPartition, OffsetSpec>();
    Topics.CONSUMED.stream()
        .flatMap(Positions::partitions)
        .forEach(each -> wanted.put(each, OffsetSpec.latest()));
    var ends = new HashMap<TopicPartition, Long>();
    answer(admin.listOffsets(wanted).all())
        .forEach((partition, found) -> ends.put(partition, found.offset()));
    return ends;
  }

  /** What the service's group has committed; partitions that it never read are left out. */
  Map<TopicPartition, Long> committed(Service service) {
    var committed = new HashMap<TopicPartition, Long>();
    answer(admin.listConsumerGroupOffsets(service.module()).partitionsToOffsetAndMetadata())
        .forEach((partition, found) -> committed.put(partition, found.offset()));
    return committed;
  }

  /** Sets what a stopped service's group has read, in the topics that it reads. */
  void commit(Service service, Map<TopicPartition, Long> to) {
    var wanted = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (var partition : committed(service).keySet()) {
      if (to.containsKey(partition)) {
        wanted.put(partition, new OffsetAndMetadata(to.get(partition)));
      }
    }
    answer(admin.alterConsumerGroupOffsets(service.module(), wanted).all());
  }

  private static <T> T answer(KafkaFuture<T> asked) {
    try {
      return asked.get();
    } catch (ExecutionException e) {
      throw new CheckFailed("Expected Kafka to answer, but: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CheckFailed("Expected Kafka to answer, but was interrupted", e);
    }
  }

  @Override
  public void close() {
    admin.close();
  }
}
