package kz.qyzmet.college.casework;

import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;

/** Cases whose result a branch hands out, on their way to it. */
abstract class SentToABranch extends RunningCollege {
  protected static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
  protected static final Actor OPERATOR = new Actor("operator", "kr-operator-1");
  protected static final String ELSEWHERE = "astana-1";
  protected static final String ISSUE = "{\"step\":\"issue\"}";

  /** Through the package and the provider's hands; registered before refusals had hearings. */
  protected static UUID signedOverTheCorporation(String draft) {
    var id = UUID.randomUUID();
    Broker.send(Applications.atBranch(id, KARAGANDA, LocalDate.parse("2021-06-30")));
    Broker.send(Applications.dispatched(id, 2, "KRG-1", 1));
    await()
        .atMost(LONG_ENOUGH)
        .until(
            () ->
                read(CLERK, "/packages?limit=200")
                    .<List<String>>path("items.findAll { it.registry != null }.id")
                    .contains(id.toString()));
    look(CLERK, id, 2, "here").then().statusCode(200);
    worked(id, 2, draft);
    return id;
  }

  protected static UUID signedFromThePortal() {
    var id = UUID.randomUUID();
    Broker.send(Applications.of(id, "tve-duplicate", "1", KARAGANDA, "branch"));
    await().atMost(LONG_ENOUGH).until(() -> read(CLERK, "/cases/" + id).statusCode() == 200);
    worked(id, 1, "{\"decision\":\"grant\"}");
    return id;
  }

  protected static UUID sentFromThePortal() {
    var id = signedFromThePortal();
    done(CLERK, id, 5, ISSUE);
    said(id, 6);
    return id;
  }

  protected static void worked(UUID id, int version, String draft) {
    done(CLERK, id, version, "{\"step\":\"register\"}");
    done(DIRECTOR, id, version + 1, "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    done(EXECUTOR, id, version + 2, "{\"step\":\"prepare\",\"draft\":" + draft + "}");
    done(DIRECTOR, id, version + 3, "{\"step\":\"sign\"}");
  }

  /** The last event of that kind, once there is one. */
  protected static <E extends CaseEvent> E last(UUID id, Class<E> kind) {
    return eventually(
        () ->
            Broker.said(id).stream()
                .map(Envelope::data)
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, later) -> later)
                .orElse(null));
  }

  /** The names of what was said, once so much was. */
  protected static String said(UUID id, int events) {
    await().atMost(LONG_ENOUGH).until(() -> Broker.said(id).size() >= events);
    return Broker.said(id).stream()
        .map(event -> event.data().getClass().getSimpleName())
        .collect(joining(" "));
  }
}
