package kz.qyzmet.drills.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.qyzmet.drills.load.Course;
import kz.qyzmet.drills.load.Portal;
import kz.qyzmet.drills.load.Portal.Sent;
import kz.qyzmet.drills.load.Traffic;

/**
 * Every message twice: the portal sends each application twice at once and again later, the gateway
 * repeats every confirmation.
 */
public final class MessagesTwice implements Drill {
  private static final int SIDE_BY_SIDE = 8;
  private static final Duration ANSWERED = Duration.ofSeconds(60);

  @Override
  public String name() {
    return "messages-twice";
  }

  @Override
  public String what() {
    return "the portal sends every message twice at once and again later, each confirmation repeats";
  }

  @Override
  public boolean hasGateway() {
    return true;
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    field.gateway().behave(Map.of("repeatRate", 1, "reorder", true));
    try {
      everythingTwice(field, terms.times(SIDE_BY_SIDE, 200), report);
    } finally {
      field.gateway().behave(Map.of());
    }
    return field.judge(report).done();
  }

  private static void everythingTwice(Field field, int many, Report.Writing report) {
    int applicant = field.applicants(many);
    int before = field.gateway().received().size();
    var portal = field.portal(new Traffic());
    var answers = new HashMap<Sent, JsonNode>();
    for (int done = 0; done < many; done += SIDE_BY_SIDE) {
      int now = Math.min(SIDE_BY_SIDE, many - done);
      answers.putAll(someTwice(field, portal, applicant + done, now, report));
    }
    Reconciled.expectNone(field, report);
    answers.forEach((sent, answer) -> sameAgain(portal, sent, answer, report));
    report.unless(
        Field.until(ANSWERED, ToGateway.of(field)::isTold),
        "I9",
        "Expected the gateway to be told everything within "
            + ANSWERED.toSeconds()
            + " s, but it is not");
    var received = field.gateway().received();
    once(received.subList(before, received.size()), answers, report);
    report.fact(
        "%d applications, each sent four times, %d messages back"
            .formatted(many, received.size() - before));
  }

  /** Filed on both channels, each twice at once; sent again before and after the case's course. */
  private static Map<Sent, JsonNode> someTwice(
      Field field, Portal portal, int applicant, int many, Report.Writing report) {
    var filings = new ArrayList<Callable<Sent>>();
    IntStream.range(0, many)
        .forEach(i -> filings.add(() -> portal.file(applicant + i, i % 2 == 0)));
    var journey = field.journey(new Traffic());
    var courses = new ArrayList<Callable<Map.Entry<Sent, JsonNode>>>();
    for (var sent : TwoAtOnce.together(filings)) {
      courses.add(
          () -> {
            boolean answered =
                Field.until(ANSWERED, () -> portal.known(sent).path("answer").isObject());
            var answer = portal.known(sent);
            report.unless(
                answered && answer.path("state").asText().equals("answered"),
                "I9",
                "Expected one answer to message %s, but the portal has %s"
                    .formatted(sent.messageId(), answer));
            var id = portal.acknowledged(sent);
            sameAgain(portal, sent, answer, report);
            journey.seeThrough(id, sent.applicant(), Course.GRANTED, false);
            return Map.entry(sent, answer);
          });
    }
    return TwoAtOnce.together(courses).stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void sameAgain(Portal portal, Sent sent, JsonNode answer, Report.Writing report) {
    var again = portal.again(sent);
    report.unless(
        again.equals(answer),
        "I9",
        "Expected the first answer again, %s, but the portal has %s".formatted(answer, again));
  }

  /** Nothing was lost, so nothing has a reason to leave more than once. */
  private static void once(
      List<JsonNode> received, Map<Sent, JsonNode> answers, Report.Writing report) {
    var more = received.stream().filter(message -> message.path("again").asBoolean()).toList();
    report.unless(
        more.isEmpty(),
        "I9",
        "Expected every message to leave once, but again did %d, such as %s"
            .formatted(more.size(), more.stream().limit(1).toList()));
    long toPortal =
        received.stream()
            .filter(message -> message.path("messageType").asText().equals("RESPONSE"))
            .map(message -> message.at("/data/applicationId").asText())
            .count();
    // Every second one was filed on the channel on which the answer is a message of its own.
    report.unless(
        toPortal == answers.size() / 2,
        "I9",
        "Expected %d answers on the asynchronous channel, but got %d"
            .formatted(answers.size() / 2, toPortal));
  }
}
