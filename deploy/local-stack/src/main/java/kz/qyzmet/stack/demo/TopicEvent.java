package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.embedded.Topics;
import kz.qyzmet.stack.CheckFailed;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** One event as it lies in a topic. */
record TopicEvent(String topic, String raw, JsonNode event) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(30);

  String id() {
    return event.path("id").asText();
  }

  /** The type without what all of them share. */
  String type() {
    return event.path("type").asText().replace("kz.qyzmet.", "");
  }

  String source() {
    return event.path("source").asText();
  }

  int version() {
    return event.path("applicationversion").asInt();
  }

  JsonNode data() {
    return event.path("data");
  }

  /** Every event of that key in all topics, by topic and then in its order there. */
  static List<TopicEvent> of(String kafka, String key) {
    var found = new ArrayList<TopicEvent>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", kafka),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          Topics.ALL.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      long until = System.nanoTime() + LIMIT.toNanos();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (var each : consumer.poll(Duration.ofMillis(200))) {
          if (key.equals(each.key())) {
            found.add(read(each));
          }
        }
        if (System.nanoTime() > until) {
          throw new CheckFailed(
              "Expected to read the topics in " + LIMIT.toSeconds() + " s, but did not");
        }
      }
    }
    found.sort(java.util.Comparator.comparing(TopicEvent::topic));
    return found;
  }

  private static TopicEvent read(ConsumerRecord<String, byte[]> each) {
    var raw = new String(each.value(), StandardCharsets.UTF_8);
    try {
      return new TopicEvent(each.topic(), raw, JSON.readTree(raw));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
