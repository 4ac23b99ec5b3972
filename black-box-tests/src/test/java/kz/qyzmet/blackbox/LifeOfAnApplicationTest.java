package kz.qyzmet.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import kz.qyzmet.stack.run.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people live through, over HTTP alone. */
class LifeOfAnApplicationTest {
  private static World world;

  @BeforeAll
  static void theStackRuns() {
    world = World.get();
    world.stack.clock().set(World.START);
  }

  private static List<String> kinds(JsonNode notices) {
    return StreamSupport.stream(notices.spliterator(), false)
        .map(notice -> notice.get("kind").asText())
        .toList();
  }

  private static JsonNode notice(JsonNode notices, String kind) {
    return StreamSupport.stream(notices.spliterator(), false)
        .filter(notice -> notice.get("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Expected a notice " + kind + " in " + notices));
  }

  private static List<LocalDate> days(JsonNode notices, String kind) {
    return StreamSupport.stream(notices.spliterator(), false)
        .filter(notice -> notice.get("kind").asText().equals(kind))
        .map(notice -> Instant.parse(notice.get("at").asText()).atOffset(World.ZONE).toLocalDate())
        .toList();
  }

  @Test
  void an_application_becomes_a_ready_document_with_the_pickup_place() {
    // Given
    var applicant = world.applicant(100);
    var filed = world.file(applicant, "ru");
    var id = filed.get("id").asText();
    world.settle();
    // When
    world.carryOut(id);
    world.settle();
    // Then
    var ready = notice(world.notices(applicant), "ready");
    assertThat(ready.get("language").asText()).isEqualTo("ru");
    assertThat(ready.get("text").asText()).contains("Канцелярия колледжа, кабинет 101");
    var seen = world.http.get(world.url(Service.INTAKE, "/applications/" + id), applicant).json();
    assertThat(seen.get("status").asText()).isEqualTo("READY");
    world.complete(id, world.clerk(), "{\"step\":\"issue\"}");
    world.settle();
    assertThat(kinds(world.notices(applicant)))
        .containsExactly("issued", "ready", "in-progress", "registered", "accepted");
  }

  @Test
  void the_date_is_the_fifteenth_working_day_and_says_why() {
    // Given
    var filed = world.file(world.applicant(101), "kk");
    // Then
    assertThat(filed.get("registered").asText()).isEqualTo("2026-03-05");
    assertThat(filed.get("due").asText()).startsWith("2026-04-01T18:00");
    var ledger = filed.at("/term/ledger");
    assertThat(ledger.isArray()).isTrue();
    assertThat(
            StreamSupport.stream(ledger.spliterator(), false)
                .filter(line -> line.hasNonNull("counted"))
                .count())
        .isEqualTo(15);
  }

  @Test
  void a_service_restarted_in_the_middle_loses_nothing() {
    // Given
    var applicant = world.applicant(102);
    var id = world.file(applicant, "kk").get("id").asText();
    world.settle();
    world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    // When
    world.stack.kill(Service.NOTIFICATION);
    world.complete(id, world.director(), "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}");
    world.complete(
        id, world.executor(), "{\"step\":\"prepare\",\"draft\":{\"decision\":\"grant\"}}");
    world.stack.kill(Service.COLLEGE);
    world.stack.startAgain(Service.COLLEGE);
    world.complete(id, world.director(), "{\"step\":\"sign\"}");
    world.stack.startAgain(Service.NOTIFICATION);
    world.settle();
    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(kinds(world.notices(applicant)))
                    .containsOnlyOnce("accepted", "registered", "ready"));
  }

  @Test
  void of_two_who_decide_at_once_one_wins_and_the_other_learns_the_version() throws Exception {
    // Given
    var id = world.file(world.applicant(103), "kk").get("id").asText();
    world.settle();
    world.complete(id, world.clerk(), "{\"step\":\"register\"}");
    int version = world.theCase(id).get("version").asInt();
    var barrier = new CyclicBarrier(2);
    var directors =
        List.of(world.director(), world.staff("director", World.COLLEGE, "kp-deputy-1"));
    // When
    List<Future<Http.Answer>> asked = new ArrayList<>();
    List<Http.Answer> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(2)) {
      for (var director : directors) {
        asked.add(
            pool.submit(
                () -> {
                  barrier.await();
                  return world.http.post(
                      world.url(Service.COLLEGE, "/cases/" + id + "/complete"),
                      director,
                      "{\"step\":\"assign\",\"executor\":\"kp-executor-1\"}",
                      "\"" + version + "\"");
                }));
      }
      for (var future : asked) {
        answers.add(future.get());
      }
    }
    // Then
    assertThat(answers).extracting(Http.Answer::status).containsExactlyInAnyOrder(200, 409);
    var loser = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
    assertThat(loser.json().get("currentVersion").asInt()).isGreaterThan(version);
  }

  @Test
  void a_withdrawal_before_the_signature_ends_the_case() {
    // Given
    var applicant = world.applicant(104);
    var id = world.file(applicant, "en").get("id").asText();
    world.settle();
    // When
    world
        .http
        .post(world.url(Service.INTAKE, "/applications/" + id + "/withdrawal"), applicant, null)
        .expect(202);
    world.settle();
    // Then
    assertThat(
            world
                .http
                .get(world.url(Service.INTAKE, "/applications/" + id), applicant)
                .json()
                .get("status")
                .asText())
        .isEqualTo("WITHDRAWN");
  }

  @Test
  void fifteen_working_days_are_lived_through_with_the_notices_on_their_days() {
    // Given
    var applicant = world.applicant(105);
    var id = world.file(applicant, "en").get("id").asText();
    world.settle();
    // When
    for (var day = LocalDate.parse("2026-03-06");
        !day.isAfter(LocalDate.parse("2026-04-03"));
        day = day.plusDays(1)) {
      world.stack.clock().set(day.atTime(23, 0).toInstant(World.ZONE));
    }
    world.stack.clock().set(World.START);
    // Then
    // Half of fifteen, rounded up, is the eighth working day; International Women's Day is shifted
    // to
    // 9 March, Nauryz to 24 and 25 March.
    var notices = world.notices(applicant);
    assertThat(days(notices, "deadline-approaching"))
        .containsExactlyInAnyOrder(LocalDate.parse("2026-03-18"), LocalDate.parse("2026-03-31"));
    assertThat(days(notices, "deadline-missed")).containsExactly(LocalDate.parse("2026-04-01"));
    var deadlines =
        world
            .http
            .get(world.url(Service.DEADLINE, "/applications/" + id + "/deadlines"), applicant)
            .expect(200)
            .json();
    assertThat(deadlines.at("/legal/due").asText()).startsWith("2026-04-01T18:00");
  }
}
