package kz.qyzmet.kit.backlog;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Since when a partition's oldest unread record lies there: the timestamp of the first record
 * behind what was handled. It reads a few records beside the service's own consumer, without a
 * group, so that nothing is handed out or committed.
 */
final class OldestUnread implements AutoCloseable {
  private static final Duration WITHIN = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(200);

  /** One record is wanted of each partition; the broker gives at least one whole batch. */
  private static final int BYTES_OF_A_PARTITION = 16 * 1024;

  private final Map<String, Object> settings;
  private volatile KafkaConsumer<byte[], byte[]> reader;
  private boolean closed;

  OldestUnread(Map<String, Object> kafka) {
    settings = new HashMap<>(kafka);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    // What lies behind the offset may be older than the topic keeps.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_A_PARTITION);
  }

  /**
   * The oldest timestamp by partition, in milliseconds since the epoch. A partition is left out
   * when the broker does not give its records in two seconds.
   *
   * @param firstUnread the offset of the first unread record, of partitions that have one
   * @throws org.apache.kafka.common.KafkaException when the broker refuses, or this was closed
   */
  synchronized Map<TopicPartition, Long> since(Map<TopicPartition, Long> firstUnread) {
    if (firstUnread.isEmpty() || closed) {
      return Map.of();
    }
    if (reader == null) {
      reader =
          new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
    reader.assign(firstUnread.keySet());
    try {
      firstUnread.forEach(reader::seek);
      return read(new HashSet<>(firstUnread.keySet()));
    } finally {
      // Else it would go on fetching for a next poll.
      reader.unsubscribe();
    }
  }

  private Map<TopicPartition, Long> read(Set<TopicPartition> missing) {
    var oldest = new HashMap<TopicPartition, Long>();
    long end = System.nanoTime() + WITHIN.toNanos();
    while (!missing.isEmpty() && System.nanoTime() < end) {
      var records = reader.poll(POLL);
      for (var part : records.partitions()) {
        if (missing.remove(part)) {
          oldest.put(part, records.records(part).getFirst().timestamp());
        }
      }
      reader.pause(records.partitions());
    }
    return oldest;
  }

  /** A stop waits for no broker: the look under way ends at once. */
  @Override
  public void close() {
    var looking = reader;
    if (looking != null) {
      looking.wakeup();
    }
    closeReader();
  }

  private synchronized void closeReader() {
    closed = true;
    if (reader != null) {
      reader.close(CloseOptions.timeout(Duration.ZERO));
      reader = null;
    }
  }
}
