package kz.qyzmet.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.DueQuestion;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passports;

/** What must hold of the evidence; each is said by its name, held or not. */
final class Checks {
  /** A check and its outcome; the facts say what was found where it does not hold. */
  record Check(String name, boolean holds, Object facts) {}

  private static final List<String> STATUSES =
      List.of("ACCEPTED", "REGISTERED", "IN_PROGRESS", "READY", "ISSUED");

  private final Evidence evidence;
  private final Journey journey;
  private final Organisation college;
  private final List<Check> checks = new ArrayList<>();

  private Checks(Evidence evidence, Journey journey) {
    this.evidence = evidence;
    this.journey = journey;
    this.college = journey.cast().college();
  }

  /** Those of every journey. */
  static List<Check> of(Evidence evidence, Journey journey) {
    return new Checks(evidence, journey).run();
  }

  private List<Check> run() {
    check(
        "the application ends as ISSUED",
        evidence.application().path("status").asText().equals("ISSUED"),
        evidence.application().path("status"));
    var told = evidence.in("qyzmet.status").stream().map(each -> status(each.data())).toList();
    check(
        "the statuses follow each other: " + String.join(", ", STATUSES),
        told.equals(STATUSES),
        told);
    checkFeed();
    checkGateway();
    checkIds();
    checkVersions();
    checkDue();
    checkPickup();
    checkPrivacy();
    check("no dead letters", evidence.deadLetters().isEmpty(), evidence.deadLetters());
    return List.copyOf(checks);
  }

  private void check(String name, boolean holds, Object facts) {
    checks.add(new Check(name, holds, facts));
  }

  private static String status(JsonNode data) {
    return data.path("status").asText();
  }

  private void checkFeed() {
    var topic = ids(evidence.in("qyzmet.status"));
    var feed = evidence.feed().toString();
    check(
        "the monitoring feed has the same status events as the topic",
        !topic.isEmpty() && topic.stream().allMatch(feed::contains),
        topic);
  }

  private void checkGateway() {
    var told =
        evidence.gateway().stream()
            .filter(message -> !message.path("again").asBoolean())
            .map(message -> message.path("delivery").asText())
            .toList();
    check(
        "the portal was told each status through the gateway, in order and each once in effect",
        told.equals(ids(evidence.in("qyzmet.status"))),
        told);
  }

  /**
   * The college's history and the topic are written in one transaction: they must name the same.
   */
  private void checkIds() {
    var history =
        evidence.history().stream()
            .map(item -> item.path("eventId").asText())
            .filter(id -> !id.isEmpty())
            .toList();
    var topic = ids(evidence.in("qyzmet.case"));
    check(
        "the college's history and the topic name the same events in the same order",
        history.equals(topic),
        history + " and " + topic);
    var all = ids(evidence.events());
    var timeline = evidence.timeline().stream().map(item -> item.path("eventId").asText()).toList();
    check(
        "every line of the applicant's timeline is an event of the topics",
        !timeline.isEmpty() && all.containsAll(timeline),
        timeline);
    check("every event was published once", new HashSet<>(all).size() == all.size(), all.size());
  }

  private static List<String> ids(List<TopicEvent> events) {
    return events.stream().map(TopicEvent::id).toList();
  }

  private void checkVersions() {
    var next = new HashMap<String, Integer>();
    var gap = new ArrayList<String>();
    for (var event : evidence.events()) {
      var expected = next.merge(event.source(), 1, Integer::sum);
      if (event.version() != expected) {
        gap.add(event.source() + " " + event.version());
      }
    }
    check("each source counts its events of the application 1, 2, 3 …", gap.isEmpty(), gap);
  }

  private void checkDue() {
    var dues = new HashSet<OffsetDateTime>();
    var passport =
        Passports.shipped()
            .inForce(journey.cast().matter().service(), Telling.day(evidence))
            .orElseThrow();
    var answer =
        new DueDates(WorkingCalendar.kazakhstan())
            .answer(
                new DueQuestion(
                    journey.channel(),
                    Telling.filed(evidence).atZoneSameInstant(college.zone()).toLocalDateTime(),
                    college.zone(),
                    college.hours(),
                    Locality.SAME,
                    null,
                    null,
                    Passports.dueRules(passport, journey.channel(), Locality.SAME)));
    dues.add(answer.due());
    dues.add(moment(evidence.receipt().path("due")));
    dues.add(moment(evidence.deadlines().path("legal").path("due")));
    evidence.in("qyzmet.status").stream()
        .map(event -> event.data().path("dueAt"))
        .filter(JsonNode::isTextual)
        .forEach(due -> dues.add(moment(due)));
    check(
        "all services and the calendar name the same due date, or none where the act sets none",
        dues.size() == 1,
        dues);
  }

  private static OffsetDateTime moment(JsonNode text) {
    return text.isTextual() ? OffsetDateTime.parse(text.asText()).withNano(0) : null;
  }

  private void checkPickup() {
    var office = evidence.receipt().path("pickup").path("code").asText();
    var places = new HashSet<String>();
    evidence.notices().stream()
        .filter(notice -> notice.path("kind").asText().equals(journey.readyNotice()))
        .forEach(notice -> places.add(notice.path("pickup").path("code").asText()));
    var expected = journey.pickup();
    check(
        "the ready notice names the pickup place",
        places.equals(Set.of(expected)) && (office.isEmpty() || Objects.equals(office, expected)),
        places);
  }

  private void checkPrivacy() {
    var found =
        evidence.events().stream()
            .filter(event -> journey.cast().secrets().stream().anyMatch(event.raw()::contains))
            .map(TopicEvent::id)
            .toList();
    check("no event carries personal data", found.isEmpty(), found);
  }
}
