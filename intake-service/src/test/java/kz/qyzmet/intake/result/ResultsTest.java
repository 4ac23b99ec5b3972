package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.intake.result.usecase.AwaitResults;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.assertj.core.groups.Tuple;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ResultsTest extends IntakeTest {
  private static final String PATH = "/counter/results";
  private static final Actor OPERATOR = new Actor("operator", "karaganda-1-operator-1");

  private final Branch branch = Branch.inKaraganda();

  @Inject AwaitResults awaiting;
  @Inject Pool pool;

  @Test
  void what_a_provider_sends_is_found_at_the_branch_and_handed_over() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var number = person.get("/applications/{id}", id).<String>path("number");
    assertThat(listed("ON_ITS_WAY")).contains(tuple(id.toString(), number));
    // When
    var found = check(id, "here", 1);
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T11:30");
    var over = handOver(id, shown(number), 2);
    // Then
    found.then().statusCode(200);
    assertThat(found.header("ETag")).isEqualTo("\"2\"");
    assertThat(found.<String>path("state")).isEqualTo("HERE");
    assertThat(found.<String>path("keepUntil")).isEqualTo("2026-04-05");
    over.then().statusCode(200);
    assertThat(over.header("ETag")).isEqualTo("\"3\"");
    assertThat(over.jsonPath().getMap(""))
        .containsEntry("number", number)
        .containsEntry("state", "HANDED_OVER")
        .containsEntry("branchName", "Мемлекеттік корпорацияның Қарағандыдағы демо филиалы")
        .containsEntry("providerName", "Қарағанды политехникалық колледжі (демо)")
        .containsEntry("trackingNumber", "KZ000000025KZ")
        .containsEntry("dispatchedBy", "kp-clerk-1")
        .containsEntry("foundBy", "karaganda-1-operator-1")
        .containsEntry("damaged", false)
        .containsEntry("handedOverBy", "karaganda-1-operator-1")
        .containsEntry("receivedBy", "applicant");
    assertThat(over.<String>path("handedOverAt"))
        .startsWith("2026-03-06T11:30:00")
        .endsWith("+05:00");
    assertThat(listed("ON_ITS_WAY")).doesNotContain(tuple(id.toString(), number));
    var events = events(id, 3);
    assertThat(events).extracting(Envelope::version).containsExactly(1, 2, 3);
    assertThat(events.get(1).data())
        .isEqualTo(
            new ResultReceived(
                id,
                "karaganda-1",
                events.get(1).time(),
                OPERATOR,
                "here",
                LocalDate.parse("2026-04-05")));
    assertThat(events.get(2).data())
        .isEqualTo(
            new ResultHandedOver(id, "karaganda-1", events.get(2).time(), OPERATOR, "applicant"));
  }

  @Test
  void what_nobody_fetches_in_a_month_goes_back_and_comes_once_more_for_whoever_asks() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    await(college.dispatchedTo("karaganda-1"));
    check(id, "here", 1).then().statusCode(200);
    clock.set(DayOfWeek.SUNDAY, "2026-04-05T10:00");
    var rows = tables.rows();
    var early = sendBack(id, 2);
    assertThat(tables.rows()).isEqualTo(rows);
    assertThat(dueBack()).doesNotContain(id.toString());
    clock.set(DayOfWeek.MONDAY, "2026-04-06T10:00");
    assertThat(dueBack()).contains(id.toString());
    someAreDueBackInMetrics();
    // When
    var back = sendBack(id, 2);
    var asked = request(id, 3);
    await(college.dispatchedTo("karaganda-1"));
    var again = check(id, "here", 5);
    var over = handOver(id, shown(person.get("/applications/{id}", id).path("number")), 6);
    // Then
    early.then().statusCode(422);
    assertThat(early.<String>path("type")).isEqualTo("urn:qyzmet:problem:still-kept");
    assertThat(early.<String>path("detail")).contains("2026-04-05");
    back.then().statusCode(200);
    assertThat(back.jsonPath().getMap(""))
        .containsEntry("state", "RETURNED")
        .containsEntry("returnedBy", "karaganda-1-operator-1")
        .containsEntry("returnCarrier", "courier")
        .containsEntry("returnTrackingNumber", "KZ-1")
        .containsEntry("requestedAt", null);
    assertThat(dueBack()).doesNotContain(id.toString());
    asked.then().statusCode(200);
    assertThat(asked.<String>path("state")).isEqualTo("REQUESTED");
    assertThat(asked.<String>path("requestedBy")).isEqualTo("karaganda-1-operator-1");
    assertThat(again.<String>path("keepUntil")).isEqualTo("2026-05-06");
    assertThat(again.<Object>path("returnedAt")).isNull();
    assertThat(over.<String>path("state")).isEqualTo("HANDED_OVER");
    var events = events(id, 6);
    assertThat(events).extracting(Envelope::version).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(events.get(2).data())
        .isEqualTo(
            new ResultReturned(
                id, "karaganda-1", events.get(2).time(), OPERATOR, "courier", "KZ-1"));
    assertThat(events.get(3).data())
        .isEqualTo(new ResultRequested(id, "karaganda-1", events.get(3).time(), OPERATOR));
  }

  @Test
  void what_has_gone_back_is_neither_handed_over_nor_sent_back_again_nor_looked_for() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    var asked = request(id, 1);
    check(id, "here", 1).then().statusCode(200);
    clock.set(DayOfWeek.MONDAY, "2026-04-06T10:00");
    var other = new Branch("karaganda-2", "karaganda-2-operator-1");
    sendBack(id, 2).then().statusCode(200);
    var rows = tables.rows();
    // When, then
    assertConflict(asked, "ON_ITS_WAY");
    assertConflict(sendBack(id, 3), "RETURNED");
    assertConflict(check(id, "here", 3), "RETURNED");
    assertConflict(handOver(id, shown("x"), 3), "RETURNED");
    assertThat(other.post(PATH + "/" + id + "/request", Map.of(), Portal.key(), 3).statusCode())
        .isEqualTo(404);
    awaited(id);
    assertThat(branch.get(PATH, id).<String>path("state")).isEqualTo("RETURNED");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"carrier\": \"pigeon\"}|422|not-an-option",
        "{\"trackingNumber\": \"KZ-1\"}|422|missing",
        "{\"carrier\": \"post\", \"trackingNumber\": \"№ 1\"}|422|bad-format"
      })
  void who_takes_it_back_is_named(String body, int status, String code) {
    // When
    var answer = branch.post(PATH + "/" + UUID.randomUUID() + "/send-back", body, Portal.key(), 1);
    // Then
    answer.then().statusCode(status);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Филиал көрсетілетін қызметті берушіге қайтарған жауап: филиалға тағы бір рет жіберіледі",
        "ru|Ответ, возвращённый филиалом услугодателю: будет отправлен в филиал ещё раз",
        "en|The answer that the branch sent back to the provider: it is to be sent to the branch once more"
      })
  void the_timeline_tells_of_the_way_back(String language, String text) {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    await(college.dispatchedTo("karaganda-1"));
    check(id, "here", 1).then().statusCode(200);
    clock.set(DayOfWeek.MONDAY, "2026-04-06T10:00");
    sendBack(id, 2).then().statusCode(200);
    // When
    Topic.publish(college.returnNoted("wanted"));
    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        person
                            .request()
                            .header("Accept-Language", language)
                            .get("/applications/{id}/timeline", id)
                            .<List<String>>path("items.text"))
                    .contains(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Филиалда берілді: өтініш берушінің өкіліне|Оператор",
        "ru|Выдано в филиале: представителю заявителя|Оператор",
        "en|Handed over at the branch: to a representative of the applicant|Operator"
      })
  void the_applicant_is_told_by_the_timeline(String language, String text, String who) {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    shown.put("receivedBy", "representative");
    shown.put(
        "representative",
        Map.of(
            "iin",
            somebody().iin(),
            "name",
            "Сынақов Асан",
            "ground",
            "proxy",
            "papers",
            List.of("power-of-attorney")));
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T11:30");
    // When
    check(id, "damaged", 1).then().statusCode(200);
    handOver(id, shown, 2).then().statusCode(200);
    // Then
    var timeline =
        person.request().header("Accept-Language", language).get("/applications/{id}/timeline", id);
    assertThat(timeline.<List<String>>path("items.facts.outcome"))
        .endsWith("damaged", "representative");
    assertThat(timeline.<List<String>>path("items.text")).last().isEqualTo(text);
    assertThat(timeline.<List<String>>path("items.roleText")).last().isEqualTo(who);
  }

  @Test
  void what_is_missing_may_still_be_found() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    // When
    var missing = check(id, "missing", 1);
    var again = check(id, "missing", 2);
    var found = check(id, "damaged", 2);
    // Then
    assertThat(missing.<String>path("state")).isEqualTo("MISSING");
    assertThat(missing.<Object>path("arrivedAt")).isNull();
    assertConflict(again, "MISSING");
    assertThat(found.<String>path("state")).isEqualTo("HERE");
    assertThat(found.<Boolean>path("damaged")).isTrue();
    var events = events(id, 3);
    assertThat(events).extracting(Envelope::version).containsExactly(1, 2, 3);
    assertThat(events.subList(1, 3))
        .extracting(event -> ((ResultReceived) event.data()).condition())
        .containsExactly("missing", "damaged");
  }

  @Test
  void an_operator_sees_the_iin_as_long_as_an_identity_document_can_be_held_against_it() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    // When
    var coming = branch.get(PATH, id);
    var found = check(id, "here", 1);
    var here = branch.get(PATH, id);
    var list = branch.request().queryParam("limit", 100).get(PATH);
    handOver(id, shown, 2).then().statusCode(200);
    var over = branch.get(PATH, id);
    // Then
    assertThat(here.header("ETag")).isEqualTo("\"2\"");
    assertThat(here.<String>path("iin")).isEqualTo(person.iin());
    assertThat(List.of(coming, found, list, over))
        .extracting(Response::asString)
        .noneMatch(body -> body.contains(person.iin()));
  }

  @Test
  void another_branch_has_nothing_of_it() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    var other = new Branch("karaganda-2", "karaganda-2-operator-1");
    var rows = tables.rows();
    // When
    var answers =
        List.of(
            other.get(PATH, id),
            other.post(PATH + "/" + id + "/check", Map.of("condition", "here"), Portal.key(), 1),
            other.post(PATH + "/" + id + "/hand-over", shown("x"), Portal.key(), 1),
            branch.get(PATH, UUID.randomUUID()));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsOnly(404);
    assertThat(other.request().get(PATH).asString()).doesNotContain(id.toString());
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void what_is_not_here_is_not_handed_over_and_what_is_here_is_looked_for_no_more() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    // When
    var early = handOver(id, shown, 1);
    check(id, "here", 1).then().statusCode(200);
    var rows = tables.rows();
    var late = check(id, "missing", 2);
    // Then
    assertConflict(early, "ON_ITS_WAY");
    assertConflict(late, "HERE");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void who_has_seen_an_older_state_is_told_the_version_that_is() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    check(id, "missing", 1).then().statusCode(200);
    var rows = tables.rows();
    // When
    var stale = check(id, "here", 1);
    var blind = branch.post(PATH + "/" + id + "/check", Map.of("condition", "here"), Portal.key());
    // Then
    stale.then().statusCode(409);
    assertThat(stale.<String>path("type")).isEqualTo("urn:qyzmet:problem:stale-version");
    assertThat(stale.<Integer>path("currentVersion")).isEqualTo(2);
    blind.then().statusCode(428);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_retry_under_the_same_key_gets_the_first_answer_and_another_request_none() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    var key = Portal.key();
    var path = PATH + "/" + id + "/check";
    var first = branch.post(path, Map.of("condition", "missing"), key, 1);
    check(id, "here", 2).then().statusCode(200);
    var rows = tables.rows();
    // When
    var retry = branch.post(path, Map.of("condition", "missing"), key, 1);
    var other = branch.post(path, Map.of("condition", "here"), key, 1);
    // Then
    assertThat(retry.statusCode()).isEqualTo(200);
    assertThat(retry.header("ETag")).isEqualTo("\"2\"");
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(other.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|Осы өтініштің қолхатындағы нөмір күтілді, бірақ басқасы берілді.|Жеке басын куәландыратын құжаттың көрсетілуі күтілді, бірақ ол көрсетілмеді.|Кім және қандай құжаттармен өкілдік ететіні күтілді, бірақ ол айтылмады.",
        "ru|Ожидался номер с расписки по этому заявлению, но указан другой.|Ожидалось, что предъявлен документ, удостоверяющий личность, но он не предъявлен.|Ожидалось, кто представляет и по каким документам, но это не указано.",
        "en|Expected the number on this application's receipt, but it is another.|Expected that an identity document was shown, but it was not.|Expected who represents and by which papers, but it was not said."
      })
  void without_the_right_receipt_and_an_identity_document_nobody_gets_it(
      String language, String receipt, String identity, String authority) {
    // Given
    var id = sent(somebody(), "karaganda-1");
    check(id, "here", 1).then().statusCode(200);
    var rows = tables.rows();
    // When
    var answer =
        branch
            .request()
            .header("Accept-Language", language)
            .header("Idempotency-Key", Portal.key())
            .header("If-Match", "\"2\"")
            .contentType("application/json")
            .body(
                Map.of(
                    "receivedBy", "representative",
                    "receipt", "7K3M-9QX2-D4FA-R",
                    "identityDocument", false))
            .post(PATH + "/{id}/hand-over", id);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.jsonPath().<Map<String, String>>getList("errors"))
        .extracting(error -> error.get("field"), error -> error.get("message"))
        .containsExactly(
            tuple("receipt", receipt),
            tuple("identityDocument", identity),
            tuple("representative", authority));
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_closed_branch_looks_for_what_came_and_hands_nothing_over() {
    // Given
    var person = somebody();
    var id = sent(person, "karaganda-1");
    var shown = shown(person.get("/applications/{id}", id).path("number"));
    clock.set(DayOfWeek.SATURDAY, "2026-03-14T13:00");
    // When
    var found = check(id, "here", 1);
    var rows = tables.rows();
    var refused = handOver(id, shown, 2);
    // Then
    found.then().statusCode(200);
    refused.then().statusCode(422);
    assertThat(refused.<String>path("type")).isEqualTo("urn:qyzmet:problem:branch-closed");
    assertThat(refused.<String>path("reason")).isEqualTo("closed");
    assertThat(refused.<String>path("hours")).isEqualTo("09:00–18:00");
    assertThat(refused.<String>path("saturdays")).isEqualTo("–");
    assertThat(refused.<String>path("detail")).contains("09:00–18:00", "2026-03-14T13:00");
    assertThat(refused.<String>path("passport")).isEqualTo("tve-duplicate@1");
    assertThat(refused.<String>path("clause")).startsWith("reading: As the branches announce them");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"condition\": \"lost\"}|422|not-an-option",
        "{\"condition\": null}|422|missing",
        "{\"condition\": 1}|400|wrong-type",
        "{\"state\": \"HERE\"}|400|unknown-field"
      })
  void what_is_no_finding_is_named(String body, int status, String code) {
    // When
    var answer = branch.post(PATH + "/" + UUID.randomUUID() + "/check", body, Portal.key(), 1);
    // Then
    answer.then().statusCode(status);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"here", "LOST"})
  void a_list_of_an_unknown_state_is_refused(String state) {
    // When
    var answer = branch.request().queryParam("state", state).get(PATH);
    // Then
    answer.then().statusCode(400);
    assertThat(answer.<String>path("errors[0].field")).isEqualTo("state");
  }

  @Test
  void a_long_list_comes_in_parts_the_oldest_first() {
    // Given
    var balqash = new Branch("balqash-1", "balqash-1-operator-1");
    var ids = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      ids.add(sent(somebody(), "balqash-1").toString());
    }
    // When
    var first = balqash.request().queryParam("limit", 2).get(PATH);
    var second =
        balqash
            .request()
            .queryParam("limit", 2)
            .queryParam("cursor", first.<String>path("next"))
            .get(PATH);
    // Then
    assertThat(first.<List<String>>path("items.application")).isEqualTo(ids.subList(0, 2));
    assertThat(second.<List<String>>path("items.application")).isEqualTo(ids.subList(2, 3));
    assertThat(second.<Object>path("next")).isNull();
  }

  @Test
  void what_is_told_twice_or_of_nobody_is_on_no_list_twice() {
    // Given
    var id = sent(somebody(), "karaganda-1");
    check(id, "here", 1).then().statusCode(200);
    var unknown = UUID.randomUUID();
    // When
    awaited(id);
    awaited(unknown);
    // Then
    assertThat(branch.get(PATH, id).<String>path("state")).isEqualTo("HERE");
    assertThat(branch.get(PATH, unknown).statusCode()).isEqualTo(404);
  }

  /**
   * A withdrawal can't come once something was sent; here it does, because the number of the next
   * event has to be one act's own whatever the acts are.
   */
  @Test
  void acts_at_once_have_numbers_of_their_own() throws Exception {
    // Given
    var ids = new ArrayList<UUID>();
    for (int round = 0; round < 8; round++) {
      var person = somebody();
      var id = person.filed();
      ids.add(id);
      awaited(id);
      var barrier = new CyclicBarrier(2);
      Callable<Integer> withdrawal =
          () -> {
            barrier.await();
            return person.withdraw(id, Portal.key()).statusCode();
          };
      Callable<Integer> found =
          () -> {
            barrier.await();
            return check(id, "here", 1).statusCode();
          };
      // When
      try (var hands = Executors.newFixedThreadPool(2)) {
        assertThat(
                hands.invokeAll(List.of(withdrawal, found)).stream()
                    .map(Future::resultNow)
                    .toList())
            .containsExactly(202, 200);
      }
    }
    // Then
    for (var id : ids) {
      assertThat(events(id, 3)).extracting(Envelope::version).containsExactly(1, 2, 3);
    }
  }

  @Test
  void of_two_operators_at_once_one_is_too_late() throws Exception {
    // Given
    var ids = new ArrayList<UUID>();
    for (int round = 0; round < 8; round++) {
      var id = somebody().filed();
      ids.add(id);
      awaited(id);
      var barrier = new CyclicBarrier(2);
      Callable<Integer> look =
          () -> {
            barrier.await();
            return check(id, "here", 1).statusCode();
          };
      // When
      try (var hands = Executors.newFixedThreadPool(2)) {
        assertThat(
                hands.invokeAll(List.of(look, look)).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList())
            .containsExactly(200, 409);
      }
    }
    // Then
    for (var id : ids) {
      assertThat(events(id, 2)).extracting(Envelope::version).containsExactly(1, 2);
    }
  }

  /** Files an application of that person, whose result the provider sends to the branch. */
  private UUID sent(Portal person, String code) {
    var id = person.filed();
    Topic.publish(new College(id).dispatchedTo(code));
    var there = new Branch(code, code + "-operator-1");
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> there.get(PATH, id).statusCode() == 200);
    return id;
  }

  /** Sends it, and waits until the branch awaits it. */
  private void await(Envelope<?> dispatched) {
    Topic.publish(dispatched);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> "ON_ITS_WAY".equals(branch.get(PATH, dispatched.applicationId()).path("state")));
  }

  private Response sendBack(UUID id, int seen) {
    return branch.post(
        PATH + "/" + id + "/send-back",
        Map.of("carrier", "courier", "trackingNumber", "KZ-1"),
        Portal.key(),
        seen);
  }

  private Response request(UUID id, int seen) {
    return branch
        .request()
        .header("Idempotency-Key", Portal.key())
        .header("If-Match", "\"" + seen + "\"")
        .post(PATH + "/{id}/request", id);
  }

  private List<String> dueBack() {
    return branch
        .request()
        .queryParam("dueBack", true)
        .queryParam("limit", 100)
        .get(PATH)
        .path("items.application");
  }

  private static void someAreDueBackInMetrics() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        RestAssured.given()
                            .get("/q/metrics")
                            .asString()
                            .contains("qyzmet_results_due_back{branch=\"karaganda-1\"} 0.0"))
                    .isFalse());
  }

  /** The event alone, of which nobody else hears. */
  private void awaited(UUID id) {
    pool.withTransaction(
            tx -> awaiting.follow(tx, List.of(new College(id).dispatchedTo("karaganda-1"))))
        .await()
        .atMost(Duration.ofSeconds(20));
  }

  private List<Tuple> listed(String state) {
    return branch
        .request()
        .queryParam("state", state)
        .queryParam("limit", 100)
        .get(PATH)
        .jsonPath()
        .<Map<String, String>>getList("items")
        .stream()
        .map(item -> tuple(item.get("application"), item.get("number")))
        .toList();
  }

  private Response check(UUID id, String condition, int seen) {
    return branch.post(
        PATH + "/" + id + "/check", Map.of("condition", condition), Portal.key(), seen);
  }

  private Response handOver(UUID id, Object shown, int seen) {
    return branch.post(PATH + "/" + id + "/hand-over", shown, Portal.key(), seen);
  }

  private static Map<String, Object> shown(String receipt) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("receivedBy", "applicant");
    shown.put("receipt", receipt);
    shown.put("identityDocument", true);
    return shown;
  }

  private static List<Envelope<?>> events(UUID id, int count) {
    var events = new ArrayList<Envelope<?>>();
    Topic.records(EventCatalog.APPLICATION_TOPIC, id, count)
        .forEach(each -> events.add(Topic.decoded(each)));
    return events;
  }

  private static void assertConflict(Response answer, String state) {
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:wrong-state");
    assertThat(answer.<String>path("state")).isEqualTo(state);
  }
}
