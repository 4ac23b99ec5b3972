package kz.qyzmet.intake.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.BeforeEach;

/** Operators of a branch, with what they do about its registries. */
abstract class AtTheRegistries extends IntakeTest {
  static final String PATH = "/counter/registries";
  static final String COLLEGE = "karaganda-polytechnic";
  static final String OTHER_COLLEGE = "atyrau-energy";
  static final String FIRST = "karaganda-1-2026-03-05-1";

  final Branch branch = Branch.inKaraganda();
  final Branch colleague = new Branch("karaganda-1", "karaganda-1-operator-2");

  /** Whatever other tests have taken in. */
  @BeforeEach
  void nothing_waits() {
    tables.empty("transfer_line");
    tables.empty("transfer_registry");
    tables.empty("transfer_stayed");
  }

  UUID taken(Portal person) {
    return taken(person, COLLEGE);
  }

  UUID taken(Portal person, String provider) {
    var application = new HashMap<>(Branch.application(person.iin()));
    application.put("provider", provider);
    return UUID.fromString(branch.take(application).then().statusCode(201).extract().path("id"));
  }

  Response close() {
    return close(branch, COLLEGE);
  }

  static Response close(Branch by, String provider) {
    return by.post(PATH, Map.of("provider", provider), Portal.key());
  }

  Response dispatch(String number, Map<String, String> body) {
    return branch.post(PATH + "/" + number + "/dispatch", body, Portal.key());
  }

  static Response post(Branch by, String language, String path, Object body) {
    return by.request()
        .header("Accept-Language", language)
        .header("Idempotency-Key", Portal.key())
        .contentType("application/json")
        .body(body)
        .post(path);
  }

  Response registry(String number) {
    return colleague.request().get(PATH + "/" + number);
  }

  Response list(String state) {
    return branch.request().queryParam("state", state).get(PATH);
  }

  List<Object> waiting() {
    return branch.request().get(PATH + "/open").jsonPath().getList("items");
  }

  static List<? extends Envelope<?>> events(UUID application, int count) {
    return Topic.records(EventCatalog.APPLICATION_TOPIC, application, count).stream()
        .map(Topic::decoded)
        .toList();
  }

  void awaitWaiting(int statements) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> tables.number("SELECT count(*) FROM pg_locks WHERE NOT granted") == statements);
  }

  void awaitStates(String... states) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(registry(FIRST).jsonPath().<String>getList("lines.state"))
                    .containsExactly(states));
  }

  static void awaitOverdue(int lines) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains(
                        "qyzmet_registry_lines_overdue{branch=\"karaganda-1\"} " + lines + ".0")
                    .contains("qyzmet_registry_lines_overdue{branch=\"karaganda-2\"} 0.0"));
  }

  static List<Response> atOnce(Callable<Response> one, Callable<Response> other)
      throws InterruptedException {
    var barrier = new CyclicBarrier(2);
    try (var hands = Executors.newFixedThreadPool(2)) {
      return hands.invokeAll(List.of(after(barrier, one), after(barrier, other))).stream()
          .map(Future::resultNow)
          .toList();
    }
  }

  static Callable<Response> after(CyclicBarrier barrier, Callable<Response> act) {
    return () -> {
      barrier.await();
      return act.call();
    };
  }
}
