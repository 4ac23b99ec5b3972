package kz.qyzmet.drills.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * One record of a topic.
 *
 * @param event the CloudEvent
 * @param digest of its bytes
 */
record Published(
    String topic, int partition, long offset, String key, JsonNode event, ByteBuffer digest) {
  UUID id() {
    return UUID.fromString(event.path("id").asText());
  }

  /** The type without what all of them share. */
  String type() {
    return shortType(event.path("type").asText());
  }

  static String shortType(String type) {
    return type.replaceFirst("^kz\\.qyzmet\\.", "").replaceFirst("\\.v\\d+$", "");
  }

  UUID application() {
    return UUID.fromString(key);
  }

  int version() {
    return event.path("applicationversion").asInt();
  }

  Instant time() {
    return Instant.parse(event.path("time").asText());
  }

  JsonNode data() {
    return event.path("data");
  }

  String place() {
    return topic + "-" + partition + "@" + offset;
  }
}
