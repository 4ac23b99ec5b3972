package kz.qyzmet.benchmarks.bed;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.stack.CheckFailed;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Counts what lies in a topic as a consumer would: a second delivery of the same event counts once.
 */
public final class Published implements AutoCloseable {
  public static final String CASES = "qyzmet.case";
  public static final String APPLICATIONS = "qyzmet.application";
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final KafkaConsumer<String, byte[]> consumer;
  private final String topic;
  private final Set<UUID> events = new HashSet<>();
  private final Set<UUID> issued = new HashSet<>();
  private final Set<UUID> accepted = new HashSet<>();
  private byte[] last = {};

  public Published(String kafka, String topic) {
    this.topic = topic;
    consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka, "fetch.max.bytes", 16 << 20),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    var partitions =
        consumer.partitionsFor(topic).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads up to where the topic ends now. */
  public Published catchUp() {
    var ends = new HashMap<>(consumer.endOffsets(consumer.assignment()));
    long last = System.nanoTime() + LIMIT.toNanos();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (var each : consumer.poll(Duration.ofMillis(200))) {
        take(each.value());
      }
      if (System.nanoTime() > last) {
        throw new CheckFailed(
            "Expected to read "
                + topic
                + " to its end in "
                + LIMIT.toSeconds()
                + " s, but did not");
      }
    }
    return this;
  }

  private void take(byte[] payload) {
    last = payload;
    if (!(EventJson.decode(payload) instanceof Decoded.Known(var event))) {
      throw new CheckFailed("Expected events only in " + topic + ", but found another record");
    }
    events.add(event.id());
    switch (event.data()) {
      case ResultIssued issue -> issued.add(issue.applicationId());
      case ApplicationAccepted acceptance -> accepted.add(acceptance.applicationId());
      default -> {
        // It counts as an event and as nothing more.
      }
    }
  }

  /** The record that was read last. */
  public byte[] last() {
    return last.clone();
  }

  /** Different events of all types. */
  public long events() {
    return events.size();
  }

  /** Different applications whose result was handed over. */
  public long issued() {
    return issued.size();
  }

  /** Different applications that were accepted. */
  public long accepted() {
    return accepted.size();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
