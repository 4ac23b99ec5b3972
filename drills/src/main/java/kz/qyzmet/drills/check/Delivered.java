package kz.qyzmet.drills.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * I9: every status that was told is with the gateway, in order for each application, once in
 * effect: what comes again is the same delivery in the same words.
 */
final class Delivered {
  private static final String ANSWER = "RESPONSE";

  private final List<Published> published;
  private final List<JsonNode> received;
  private final Findings findings;

  /** What was told, and what the gateway took in the order of arrival. */
  Delivered(List<Published> published, List<JsonNode> received, Findings findings) {
    this.published = published;
    this.received = received;
    this.findings = findings;
  }

  void check() {
    var told = new LinkedHashMap<String, Published>();
    published.stream()
        .filter(each -> each.topic().equals(Topics.STATUS))
        .forEach(each -> told.putIfAbsent(each.id().toString(), each));
    var first = new LinkedHashMap<String, JsonNode>();
    var unlike = new ArrayList<String>();
    for (var message : received) {
      var delivery = message.path("delivery").asText("");
      if (message.path("messageType").asText().equals(ANSWER) || delivery.isEmpty()) {
        continue;
      }
      var before = first.putIfAbsent(delivery, message);
      if (before != null && !before.path("data").equals(message.path("data"))) {
        unlike.add(delivery);
      }
    }
    var lost = new HashSet<>(told.keySet());
    lost.removeAll(first.keySet());
    findings.none(lost, "I9", "Expected every status at the gateway, but not");
    var more = new HashSet<>(first.keySet());
    more.removeAll(told.keySet());
    findings.none(more, "I9", "Expected no status at the gateway that was not told, but there are");
    findings.none(unlike, "I9", "Expected a delivery to say the same again, but not");
    inOrder(told, List.copyOf(first.keySet()));
  }

  private void inOrder(Map<String, Published> told, List<String> deliveries) {
    var highest = new HashMap<String, Integer>();
    var wrong = new ArrayList<String>();
    for (var delivery : deliveries) {
      var status = told.get(delivery);
      if (status == null) {
        continue;
      }
      var before = highest.put(status.key(), status.version());
      if (status.version() != (before == null ? 1 : before + 1)) {
        wrong.add(status.key() + " has status " + status.version() + " after " + before);
      }
    }
    findings.none(wrong, "I9", "Expected statuses at the gateway in order, but not");
  }
}
