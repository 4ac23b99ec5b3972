package kz.qyzmet.intake.filing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.Topic;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmitTest extends IntakeTest {
  @Test
  void an_application_after_closing_is_registered_on_the_next_working_day_and_told_its_due_date() {
    // Given
    var person = somebody();
    var scan = person.scan();
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T18:31");
    // When
    var answer = person.submit(Portal.application(scan));
    // Then
    answer.then().statusCode(201);
    var id = id(answer);
    assertThat(answer.header("Location")).endsWith("/applications/" + id);
    assertThat(answer.header("ETag")).isEqualTo("\"1\"");
    assertThat(new ApplicationNumber(answer.path("number"))).isNotNull();
    assertThat(
            Map.of(
                "status", answer.path("status"),
                "statusText", answer.path("statusText"),
                "registered", answer.path("registered"),
                "due", answer.path("due"),
                "internalDue", answer.path("term.internalDue"),
                "providerName", answer.path("providerName")))
        .isEqualTo(
            Map.of(
                "status", "ACCEPTED",
                "statusText", "қабылданды",
                "registered", "2026-03-06",
                "due", "2026-04-02T18:00:00+05:00",
                "internalDue", "2026-03-16T18:00:00+05:00",
                "providerName", "Қарағанды политехникалық колледжі (демо)"));
    assertThat(answer.jsonPath().getList("term.ledger.counted", Integer.class)).contains(1, 15);
    assertThat(answer.jsonPath().getList("term.ledger.clause", String.class))
        .contains("Rules, item 50");
  }

  @Test
  void what_was_accepted_can_be_read_again_with_the_same_dates_and_ledger() {
    // Given
    var person = somebody();
    var accepted = person.submit(Portal.application(person.scan()));
    // When
    var read = person.get("/applications/{id}", accepted.<String>path("id"));
    // Then
    read.then().statusCode(200);
    assertThat(read.jsonPath().getMap("")).isEqualTo(accepted.jsonPath().getMap(""));
    assertThat(read.header("ETag")).isEqualTo("\"1\"");
    assertThat(read.jsonPath().getMap("form"))
        .containsEntry("iin", person.iin())
        .containsEntry("reason", "lost");
  }

  @Test
  void the_event_tells_the_others_without_naming_the_person() {
    // Given
    var person = somebody();
    // When
    var answer = person.submit(Portal.application(person.scan()));
    // Then
    var published = Topic.records(EventCatalog.APPLICATION_TOPIC, id(answer), 1).getFirst();
    var event = Topic.decoded(published);
    assertThat(event.version()).isEqualTo(1);
    assertThat(event.data())
        .isInstanceOfSatisfying(
            ApplicationAccepted.class,
            accepted -> {
              assertThat(accepted.number()).isEqualTo(answer.path("number"));
              assertThat(accepted.term().due()).hasToString("2026-04-01T18:00+05:00");
              assertThat(accepted.term().ledger()).isNotEmpty();
              assertThat(accepted.pickup().code()).isEqualTo("kp-office");
              assertThat(accepted.language()).isEqualTo("kk");
            });
    assertThat(new String(published.value(), UTF_8))
        .doesNotContain(person.iin(), "Сынақова", "Айша");
  }

  @Test
  void a_retry_under_the_same_key_gets_the_first_answer_and_files_nothing_more() {
    // Given
    var person = somebody();
    var application = Portal.application(person.scan());
    var key = Portal.key();
    var first = person.submit(application, key);
    var rows = tables.rows();
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:00");
    // When
    var retry = person.submit(application, key);
    // Then
    retry.then().statusCode(201);
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(retry.header("Location")).isEqualTo(first.header("Location"));
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void the_same_key_sent_in_parallel_files_one_application() throws Exception {
    // Given
    var person = somebody();
    var application = Portal.application(person.scan());
    var key = Portal.key();
    var barrier = new CyclicBarrier(8);
    Callable<Response> attempt =
        () -> {
          barrier.await();
          return person.submit(application, key);
        };
    // When
    Set<String> bodies;
    try (var people = Executors.newFixedThreadPool(8)) {
      var answers = people.invokeAll(IntStream.range(0, 8).mapToObj(_ -> attempt).toList());
      bodies =
          answers.stream()
              .map(Future::resultNow)
              .map(Response::asString)
              .collect(Collectors.toSet());
    }
    // Then
    assertThat(bodies).hasSize(1);
    assertThat(person.get("/applications").jsonPath().getList("items")).hasSize(1);
  }

  @Test
  void another_body_under_the_same_key_is_refused() {
    // Given
    var person = somebody();
    var application = Portal.application(person.scan());
    var key = Portal.key();
    person.submit(application, key).then().statusCode(201);
    application.put("language", "ru");
    var rows = tables.rows();
    // When
    var answer = person.submit(application, key);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:idempotency-key-reused");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void a_key_is_the_callers_own() {
    // Given
    var key = Portal.key();
    var one = somebody();
    var other = somebody();
    one.submit(Portal.application(one.scan()), key).then().statusCode(201);
    // When
    var answer = other.submit(Portal.application(other.scan()), key);
    // Then
    answer.then().statusCode(201);
  }

  @Test
  void a_scan_is_part_of_one_application_only() {
    // Given
    var person = somebody();
    var scan = person.scan();
    person.submit(Portal.application(scan)).then().statusCode(201);
    var rows = tables.rows();
    // When
    var answer = person.submit(Portal.application(scan));
    // Then
    answer.then().statusCode(409);
    assertThat(answer.<String>path("type"))
        .isEqualTo("urn:qyzmet:problem:attachment-already-filed");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @Test
  void ones_own_applications_are_listed_newest_first_part_by_part() {
    // Given
    var person = somebody();
    var filed = IntStream.range(0, 3).mapToObj(_ -> person.filed().toString()).toList().reversed();
    // When
    var first = person.request().queryParam("limit", 2).get("/applications");
    var second =
        person
            .request()
            .queryParam("limit", 2)
            .queryParam("cursor", first.<String>path("next"))
            .get("/applications");
    // Then
    assertThat(first.jsonPath().getList("items.id", String.class)).isEqualTo(filed.subList(0, 2));
    assertThat(second.jsonPath().getList("items.id", String.class)).isEqualTo(filed.subList(2, 3));
    assertThat(second.<String>path("next")).isNull();
  }

  private static UUID id(Response answer) {
    return UUID.fromString(answer.path("id"));
  }
}
