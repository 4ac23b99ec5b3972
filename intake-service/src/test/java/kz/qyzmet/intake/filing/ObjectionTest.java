package kz.qyzmet.intake.filing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.intake.testing.College;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ObjectionTest extends IntakeTest {
  private static final String TEXT = "Құжаттарым дұрыс.\nМенде түпнұсқасы бар.";

  @Test
  void an_objection_goes_out_to_the_college_and_its_text_stays_here() {
    // Given
    var person = somebody();
    var id = heard(person);
    // When
    var answer = person.object(id, TEXT, Portal.key());
    // Then
    answer.then().statusCode(202);
    assertThat(answer.<String>path("status")).isEqualTo("IN_PROGRESS");
    assertThat(answer.header("ETag")).isEqualTo("\"" + answer.<Integer>path("version") + "\"");
    var published = Topic.records(EventCatalog.APPLICATION_TOPIC, id, 2).get(1);
    var event = Topic.decoded(published);
    assertThat(event.version()).isEqualTo(2);
    assertThat(event.data()).isInstanceOf(ObjectionFiled.class);
    assertThat(new String(published.value(), UTF_8)).doesNotContain("түпнұсқасы");
    var timeline = person.get("/applications/{id}/timeline", id);
    assertThat(timeline.jsonPath().getList("items.text", String.class))
        .contains("Өтініш беруші болжанған бас тартуға қарсылық білдірді");
    assertThat(timeline.asString()).doesNotContain("түпнұсқасы");
  }

  @Test
  void the_provider_reads_the_text_with_the_form() {
    // Given
    var person = somebody();
    var id = heard(person);
    var before = form(id);
    person.object(id, TEXT, Portal.key()).then().statusCode(202);
    // When
    var after = form(id);
    // Then
    assertThat(before.<Object>path("objection")).isNull();
    assertThat(after.<String>path("objection.text")).isEqualTo(TEXT);
    assertThat(after.<String>path("objection.at")).startsWith("2026-03-05T05:00:00");
  }

  @Test
  void a_retry_gets_the_first_answer_and_a_second_objection_is_a_conflict() {
    // Given
    var person = somebody();
    var id = heard(person);
    var key = Portal.key();
    var first = person.object(id, TEXT, key);
    var rows = tables.rows();
    // When
    var retry = person.object(id, TEXT, key);
    var second = person.object(id, "Another", Portal.key());
    var other = person.object(id, "Another", key);
    // Then
    retry.then().statusCode(202);
    assertThat(retry.asString()).isEqualTo(first.asString());
    second.then().statusCode(409);
    assertThat(second.<String>path("type")).isEqualTo("urn:qyzmet:problem:objection-already-filed");
    other.then().statusCode(422);
    assertThat(other.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(tables.rows()).isEqualTo(rows);
    assertThat(form(id).<String>path("objection.text")).isEqualTo(TEXT);
  }

  @Test
  void of_several_objections_at_once_one_is_kept_and_goes_out() throws Exception {
    // Given
    var person = somebody();
    var id = heard(person);
    // When
    var answers = atOnce(6, () -> person.object(id, TEXT, Portal.key()));
    // Then
    assertThat(answers.stream().map(Response::statusCode).sorted())
        .containsExactly(202, 409, 409, 409, 409, 409);
    assertThat(Topic.records(EventCatalog.APPLICATION_TOPIC, id, 2)).hasSize(2);
    assertThat(tables.number("SELECT count(*) FROM objection WHERE application = '" + id + "'"))
        .isEqualTo(1);
  }

  @Test
  void the_same_key_sent_in_parallel_files_one_objection() throws Exception {
    // Given
    var person = somebody();
    var id = heard(person);
    var key = Portal.key();
    // When
    var answers = atOnce(6, () -> person.object(id, TEXT, key));
    // Then
    assertThat(answers).allMatch(answer -> answer.statusCode() == 202);
    assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
    assertThat(Topic.records(EventCatalog.APPLICATION_TOPIC, id, 2)).hasSize(2);
  }

  @Test
  void an_objection_and_a_withdrawal_at_once_both_go_out_one_after_the_other() throws Exception {
    // Given
    var person = somebody();
    var id = heard(person);
    var barrier = new CyclicBarrier(2);
    // When
    List<Integer> answers;
    try (var devices = Executors.newFixedThreadPool(2)) {
      List<Callable<Integer>> wishes =
          List.of(
              () -> {
                barrier.await();
                return person.object(id, TEXT, Portal.key()).statusCode();
              },
              () -> {
                barrier.await();
                return person.withdraw(id, Portal.key()).statusCode();
              });
      answers = devices.invokeAll(wishes).stream().map(Future::resultNow).toList();
    }
    // Then
    assertThat(answers).containsExactly(202, 202);
    var versions =
        Topic.records(EventCatalog.APPLICATION_TOPIC, id, 3).stream()
            .map(each -> Topic.decoded(each).version());
    assertThat(versions).containsExactly(1, 2, 3);
    var application = person.get("/applications/{id}", id);
    assertThat(application.<String>path("withdrawal")).isEqualTo("asked");
    assertThat(application.<String>path("hearing.objection")).isEqualTo("filed");
  }

  @Test
  void an_objection_among_events_that_move_the_application_loses_neither() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    Topic.publish(college.opened(), college.registered(), college.assigned(), college.hearing());
    awaitMember(person, id, "hearing.objection", "none");
    // When
    int status;
    try (var broker = Executors.newSingleThreadExecutor()) {
      broker.execute(
          () -> {
            for (int i = 0; i < 20; i++) {
              Topic.publish(college.suspended(), college.resumed());
            }
            Topic.publish(college.suspended());
          });
      status = person.object(id, TEXT, Portal.key()).statusCode();
    }
    // Then
    assertThat(status).isEqualTo(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(
                        person
                            .get("/applications/{id}/timeline", id)
                            .jsonPath()
                            .getList("items.type"))
                    .hasSize(47));
    var application = person.get("/applications/{id}", id);
    assertThat(application.<String>path("hearing.objection")).isEqualTo("filed");
    assertThat(application.<String>path("suspendedUntil")).isEqualTo("2026-04-05T18:00:00+05:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kk|қарсылық білдіру мерзімі аяқталды: 2026 жылғы 10 наурыз, сағат 18:00.",
        "ru|срок для возражений истёк: 10 марта 2026 года, 18:00.",
        "en|the time for objections ended: 10 March 2026, 18:00."
      })
  void after_the_time_for_objections_it_is_too_late(String language, String ended) {
    // Given
    var person = somebody();
    var id = heard(person);
    clock.set(DayOfWeek.TUESDAY, "2026-03-10T18:00:01");
    var rows = tables.rows();
    // When
    var answer =
        person
            .request()
            .header("Accept-Language", language)
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .body(Map.of("text", TEXT))
            .post("/applications/{id}/objection", id);
    // Then
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:objection-too-late");
    assertThat(answer.<String>path("detail")).endsWith(ended);
    assertThat(answer.<String>path("objectionsUntil")).isEqualTo("2026-03-10T18:00:00+05:00");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void without_an_open_hearing_there_is_nothing_to_object_to() {
    // Given
    var person = somebody();
    var before = person.filed();
    var after = person.filed();
    var college = new College(after);
    Topic.publish(college.opened(), college.hearing(), college.refused());
    awaitMember(person, after, "status", "REFUSED");
    var rows = tables.rows();
    for (var id : List.of(before, after)) {
      // When
      var answer = person.object(id, TEXT, Portal.key());
      // Then
      answer.then().statusCode(409);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:no-hearing-open");
      assertThat(person.get("/applications/{id}", id).<Object>path("hearing")).isNull();
    }
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|missing",
        "{\"text\": null}|422|missing",
        "{\"text\": \" \"}|422|blank",
        "{\"text\": \"LONG\"}|422|too-long",
        "{\"text\": 7}|400|wrong-type",
        "{\"text\": \"a\", \"by\": \"b\"}|400|unknown-field",
        "{\"text\": \"a\\u0000\"}|400|bad-unicode"
      })
  void a_bad_text_is_refused_by_name_and_nothing_is_written(String body, int status, String code) {
    // Given
    var person = somebody();
    var id = heard(person);
    var rows = tables.rows();
    // When
    var answer =
        person
            .request()
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .body(body.replace("LONG", "ә".repeat(4_001)))
            .post("/applications/{id}/objection", id);
    // Then
    answer.then().statusCode(status);
    assertThat(answer.<String>path("errors[0].code")).isEqualTo(code);
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void the_longest_text_is_taken() {
    // Given
    var person = somebody();
    var id = heard(person);
    var text = "ә".repeat(3_999) + "\uD83D\uDE42";
    // When
    var answer = person.object(id, text, Portal.key());
    // Then
    answer.then().statusCode(202);
    assertThat(form(id).<String>path("objection.text")).isEqualTo(text);
  }

  @Test
  void without_a_key_or_a_body_nothing_is_filed() {
    // Given
    var person = somebody();
    var id = heard(person);
    // When
    var keyless =
        person
            .request()
            .contentType("application/json")
            .body(Map.of("text", TEXT))
            .post("/applications/{id}/objection", id);
    var empty =
        person
            .request()
            .header("Idempotency-Key", Portal.key())
            .contentType("application/json")
            .post("/applications/{id}/objection", id);
    // Then
    keyless.then().statusCode(400);
    assertThat(keyless.<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:idempotency-key-missing");
    empty.then().statusCode(400);
    assertThat(empty.<String>path("type")).isEqualTo("urn:qyzmet:problem:body-missing");
    assertThat(person.get("/applications/{id}", id).<String>path("hearing.objection"))
        .isEqualTo("none");
  }

  @Test
  void the_application_shows_the_open_hearing_and_what_became_of_the_objection() {
    // Given
    var person = somebody();
    var id = person.filed();
    var college = new College(id);
    Topic.publish(college.opened(), college.assigned(), college.hearing());
    awaitMember(person, id, "hearing.objection", "none");
    var hearing = person.get("/applications/{id}", id).jsonPath();
    person.object(id, TEXT, Portal.key()).then().statusCode(202);
    awaitMember(person, id, "hearing.objection", "filed");
    // When
    Topic.publish(college.objectionAnswered("heard"));
    awaitMember(person, id, "hearing.objection", "heard");
    Topic.publish(college.refused());
    // Then
    awaitMember(person, id, "status", "REFUSED");
    assertThat(hearing.getString("hearing.objectionsUntil")).isEqualTo("2026-03-10T18:00:00+05:00");
    assertThat(hearing.getString("hearing.decisionFrom")).isEqualTo("2026-03-11T09:00:00+05:00");
    assertThat(hearing.getMap("hearing.ground")).containsOnlyKeys("kk", "ru", "en");
    assertThat(hearing.getString("hearing.ground.en"))
        .startsWith("the documents submitted by the applicant");
    assertThat(person.get("/applications/{id}", id).<Object>path("hearing")).isNull();
  }

  /** An application on whose intended refusal a hearing is open. */
  private static UUID heard(Portal person) {
    var id = person.filed();
    var college = new College(id);
    Topic.publish(college.opened(), college.registered(), college.assigned(), college.hearing());
    awaitMember(person, id, "hearing.objection", "none");
    return id;
  }

  private static Response form(UUID id) {
    return given()
        .header("Authorization", RealParts.bearer(Grant.official("service")))
        .get("/applications/{id}/form", id);
  }

  private static List<Response> atOnce(int times, Callable<Response> attempt) throws Exception {
    var barrier = new CyclicBarrier(times);
    Callable<Response> waiting =
        () -> {
          barrier.await();
          return attempt.call();
        };
    try (var devices = Executors.newFixedThreadPool(times)) {
      return devices.invokeAll(Collections.nCopies(times, waiting)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
