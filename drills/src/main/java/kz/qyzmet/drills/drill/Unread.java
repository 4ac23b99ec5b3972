package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.drills.check.Topics;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How long the oldest record that a service has not read yet lies in its topics: from the broker's
 * stamp on it. A record counts as read once its offset is committed, a little after its effect.
 */
final class Unread implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Positions positions;
  private final KafkaConsumer<byte[], byte[]> consumer;

  Unread(String kafka) {
    positions = new Positions(kafka);
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
    var ages = new TreeMap<Service, Long>();
    var ends = positions.ends();
    for (var service : Service.CORE) {
      var committed = positions.committed(service);
      var oldest =
          Topics.readBy(service).stream()
              .flatMap(Positions::partitions)
              .filter(each -> committed.getOrDefault(each, 0L) < ends.get(each))
              .mapToLong(each -> stamped(each, committed.getOrDefault(each, 0L)))
              .min();
      oldest.ifPresent(stamp -> ages.put(service, Math.max(0, System.currentTimeMillis() - stamp)));
    }
    return ages;
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
    positions.close();
  }
}
