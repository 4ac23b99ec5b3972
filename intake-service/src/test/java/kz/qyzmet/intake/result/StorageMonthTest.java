package kz.qyzmet.intake.result;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What nobody fetches in its month goes back, and comes once more for whoever asks. */
@QuarkusTest
class StorageMonthTest extends ResultsAtABranch {
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
    var shown = shown("x");
    var rows = tables.rows();
    // When, then
    assertConflict(asked, "ON_ITS_WAY");
    assertConflict(sendBack(id, 3), "RETURNED");
    assertConflict(check(id, "here", 3), "RETURNED");
    assertConflict(handOver(id, shown, 3), "RETURNED");
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
}
