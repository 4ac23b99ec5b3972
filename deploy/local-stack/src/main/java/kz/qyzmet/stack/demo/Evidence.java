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
    List<JsonNode> deadLetters) {

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
    var feed =
        items(cast.official("monitor"), cast.url(Service.NOTIFICATION) + "/statuses?limit=100")
            .stream()
            .filter(item -> item.toString().contains(id))
            .toList();
    var deadLetters = new ArrayList<JsonNode>();
    for (var service : cast.services()) {
      deadLetters.addAll(
          items(cast.official("administrator"), cast.url(service) + "/dead-letters"));
    }
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
        TopicEvent.of(kafka, id),
        deadLetters);
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
