package kz.qyzmet.drills.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * One record of a topic: of its event what the checker asks for, and no more. A long drill leaves
 * more than a million of them, and most of an event is its form.
 *
 * @param type the event's, without what all of them share
 * @param version of the application, as its topic counts it
 * @param data of the event's data what is asked for
 * @param digest of its bytes
 */
record Published(
    String topic,
    int partition,
    long offset,
    String key,
    UUID id,
    String type,
    int version,
    Instant time,
    JsonNode data,
    ByteBuffer digest) {
  private static final Set<String> ASKED =
      Set.of(
          "dueAt",
          "step",
          "threshold",
          "kind",
          "status",
          "availableFrom",
          "keepUntil",
          "pickup",
          "term");

  /**
   * The record of that place.
   *
   * @param event the CloudEvent; it is pruned
   */
  static Published of(
      String topic, int partition, long offset, String key, JsonNode event, ByteBuffer digest) {
    return new Published(
        topic,
        partition,
        offset,
        key,
        UUID.fromString(event.path("id").asText()),
        shortType(event.path("type").asText()).intern(),
        event.path("applicationversion").asInt(),
        Instant.parse(event.path("time").asText()),
        asked(event.path("data")),
        digest);
  }

  private static JsonNode asked(JsonNode of) {
    if (of instanceof ObjectNode data && !data.retain(ASKED).isEmpty()) {
      if (data.path("pickup") instanceof ObjectNode place) {
        place.retain("kind");
      }
      return data;
    }
    return MissingNode.getInstance();
  }

  static String shortType(String type) {
    return type.replaceFirst("^kz\\.qyzmet\\.", "").replaceFirst("\\.v\\d+$", "");
  }

  UUID application() {
    return UUID.fromString(key);
  }

  String place() {
    return topic + "-" + partition + "@" + offset;
  }
}
