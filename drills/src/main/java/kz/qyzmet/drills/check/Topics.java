package kz.qyzmet.drills.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics, read from their beginning to where they end now. */
public final class Topics {
  public static final String APPLICATION = "qyzmet.application";
  public static final String CASE = "qyzmet.case";
  public static final String DEADLINE = "qyzmet.deadline";
  public static final String STATUS = "qyzmet.status";

  /** Whose key is an organisation's, not an application's. */
  public static final String ORGANISATION = "qyzmet.organisation";

  /** Those that services read. */
  public static final List<String> CONSUMED =
      Service.CORE.stream()
          .flatMap(service -> readBy(service).stream())
          .distinct()
          .sorted()
          .toList();

  /** Those whose events are about applications. */
  private static final List<String> EVENTS = List.of(APPLICATION, CASE, DEADLINE, STATUS);

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Topics() {}

  /** Those that a service reads, by the catalogue. */
  public static Set<String> readBy(Service service) {
    return EventCatalog.all().stream()
        .filter(entry -> entry.consumers().contains(service.module()))
        .map(EventCatalog.Entry::topic)
        .collect(Collectors.toSet());
  }

  /** The services that read a topic. */
  public static List<Service> readers(String topic) {
    return Service.CORE.stream().filter(service -> readBy(service).contains(topic)).toList();
  }

  /** All events, each partition in its order. What is no event, a drill's poison, is left out. */
  static List<Published> read(String kafka) {
    var found = new ArrayList<Published>();
    var keys = new HashMap<String, String>();
    records(
        kafka,
        EVENTS,
        each -> {
          var event = parsed(each.value());
          if (event != null) {
            found.add(
                Published.of(
                    each.topic(),
                    each.partition(),
                    each.offset(),
                    keys.computeIfAbsent(each.key(), key -> key),
                    event,
                    digest(each.value())));
          }
        });
    return found;
  }

  private static ByteBuffer digest(byte[] value) {
    try {
      return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java has no SHA-256", e);
    }
  }

  /** Every record of these topics. */
  public static void records(
      String kafka, List<String> topics, Consumer<ConsumerRecord<String, byte[]>> each) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers", kafka, "max.partition.fetch.bytes", 16 * 1024 * 1024),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partitions =
          topics.stream()
              .flatMap(topic -> consumer.partitionsFor(topic).stream())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      long until = System.nanoTime() + LIMIT.toNanos();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        var records = consumer.poll(Duration.ofMillis(200));
        records.forEach(each);
        if (!records.isEmpty()) {
          until = System.nanoTime() + LIMIT.toNanos();
        } else if (System.nanoTime() > until) {
          throw new CheckFailed(
              "Expected to read the topics to their ends, but for %d s nothing came"
                  .formatted(LIMIT.toSeconds()));
        }
      }
    }
  }

  /** Whether it is an event of a service, and not the poison of a drill. */
  public static boolean isEvent(byte[] value) {
    return parsed(value) != null;
  }

  private static ObjectNode parsed(byte[] value) {
    try {
      var read = value == null ? null : JSON.readTree(value);
      return read instanceof ObjectNode event && event.hasNonNull("id") && isOurs(event)
          ? event
          : null;
    } catch (IOException notJson) {
      return null;
    }
  }

  private static boolean isOurs(JsonNode event) {
    return event.path("source").asText().startsWith("/qyzmet/");
  }
}
