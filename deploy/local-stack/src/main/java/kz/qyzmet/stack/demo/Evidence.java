package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.stack.run.Http;
import kz.qyzmet.stack.run.Service;

/**
 * Everything that the services and the topics say about one application afterwards.
 *
 * @param receipt intake's first answer
 * @param application intake's, as it stands in the end
 * @param timeline intake's, for the applicant
 * @param history college's, for its staff
 * @param deadlines deadline's, with the ledger
 * @param notices the cabinet's, oldest first
 * @param feed the monitoring system's items of this application, oldest first
 * @param events from the topics
 * @param deadLetters of all services
 * @param gateway what the gateway took of this application, in the order of arrival
 */
record Evidence(
    JsonNode receipt,
    JsonNode application,
    List<JsonNode> timeline,
    List<JsonNode> history,
    JsonNode deadlines,
    List<JsonNode> notices,
    List<JsonNode> feed,
    List<TopicEvent> events,
    List<JsonNode> deadLetters,
    List<JsonNode> gateway) {

  static Evidence of(JsonNode receipt, Cast cast, String kafka) {
    var id = receipt.get("id").asText();
    var applicant = cast.applicant();
    var intake = cast.url(Service.INTAKE) + "/applications/" + id;
    var notices = new ArrayList<JsonNode>();
    for (var notice : items(applicant, cast.url(Service.NOTIFICATION) + "/notices?limit=100")) {
      if (notice.path("applicationId").asText().equals(id)) {
        notices.addFirst(notice);
      }
    }
    var feed = feed(cast).stream().filter(item -> item.toString().contains(id)).toList();
    var deadLetters = new ArrayList<JsonNode>();
    for (var service : cast.services()) {
      deadLetters.addAll(
          items(cast.official("administrator"), cast.url(service) + "/dead-letters"));
    }
    var events = TopicEvent.of(kafka, id);
    return new Evidence(
        receipt,
        applicant.get(intake).expect(200),
        items(applicant.with("Accept-Language", "en"), intake + "/timeline"),
        items(cast.staff("clerk"), cast.url(Service.COLLEGE) + "/cases/" + id + "/history"),
        applicant
            .get(cast.url(Service.DEADLINE) + "/applications/" + id + "/deadlines")
            .expect(200),
        notices,
        feed,
        events,
        deadLetters,
        gateway(cast, events));
  }

  /** The way through the gateway is the longest: it is waited for. */
  private static List<JsonNode> gateway(Cast cast, List<TopicEvent> events) {
    var statuses =
        events.stream()
            .filter(event -> event.topic().equals("qyzmet.status"))
            .map(TopicEvent::id)
            .toList();
    return Patience.until(
        "every status at the gateway",
        () -> {
          var taken =
              cast.gateway().received().stream()
                  .filter(message -> statuses.contains(message.path("delivery").asText()))
                  .toList();
          return deliveries(taken).containsAll(statuses) ? taken : null;
        });
  }

  private static List<String> deliveries(List<JsonNode> taken) {
    return taken.stream().map(message -> message.path("delivery").asText()).toList();
  }

  /** All of the monitoring system's: what belongs together may lie pages apart. */
  private static List<JsonNode> feed(Cast cast) {
    var monitor = cast.official("monitor");
    var url = cast.url(Service.NOTIFICATION) + "/statuses?limit=100";
    var feed = new ArrayList<JsonNode>();
    var page = monitor.get(url).expect(200);
    while (!page.path("items").isEmpty()) {
      page.path("items").forEach(feed::add);
      page = monitor.get(url + "&after=" + page.path("next").asText()).expect(200);
    }
    return feed;
  }

  private static List<JsonNode> items(Http person, String url) {
    var items = new ArrayList<JsonNode>();
    person.get(url).expect(200).path("items").forEach(items::add);
    return items;
  }

  /** The events of one topic, in its order. */
  List<TopicEvent> in(String topic) {
    return events.stream().filter(event -> event.topic().equals(topic)).toList();
  }
}
