package kz.qyzmet.drills.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;

/** What gateway-service shows of what the gateway has not confirmed. */
final class ToGateway {
  private final Http monitor;
  private final String url;
  private final Field field;

  private ToGateway(Field field) {
    this.field = field;
    this.monitor = Http.as(field.people().official("monitor"));
    this.url = field.stack().url(Service.GATEWAY) + "/deliveries?limit=200&undelivered=true";
  }

  static ToGateway of(Field field) {
    return new ToGateway(field);
  }

  /** The list that a monitor sees, to its end. */
  List<JsonNode> undelivered() {
    var all = new ArrayList<JsonNode>();
    var page = monitor.get(url).expect(200);
    while (true) {
      page.path("items").forEach(all::add);
      if (page.path("next").isNull()) {
        return all;
      }
      page = monitor.get(url + "&after=" + page.path("next").asText()).expect(200);
    }
  }

  static Set<String> applications(List<JsonNode> deliveries) {
    return deliveries.stream()
        .map(each -> each.path("application").asText())
        .collect(Collectors.toSet());
  }

  /** Whether it has confirmed every status, and taken every answer to the portal. */
  boolean isTold() {
    return Hooks.count(
            field.stack(),
            Service.GATEWAY,
            "SELECT (SELECT count(*) FROM delivery WHERE state <> 'DELIVERED')"
                + " + (SELECT count(*) FROM inbound_message WHERE next_at IS NOT NULL)")
        == 0;
  }

  @Override
  public String toString() {
    return undelivered().size() + " statuses are not confirmed";
  }
}
