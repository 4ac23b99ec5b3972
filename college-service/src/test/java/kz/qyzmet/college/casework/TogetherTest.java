package kz.qyzmet.college.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import kz.qyzmet.college.Applications;
import kz.qyzmet.college.Broker;
import kz.qyzmet.college.RunningCollege;
import kz.qyzmet.college.Tables;
import kz.qyzmet.college.Together;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import kz.qyzmet.testing.LogLines;
import org.junit.jupiter.api.Test;

/** Several people, or one person several times, in the same moment. */
@QuarkusTest
class TogetherTest extends RunningCollege {

  private static final int ROUNDS = 25;
  private static final String SIGN = "{\"step\":\"sign\"}";
  private static final String REGISTER = "{\"step\":\"register\"}";

  @Inject MeterRegistry metrics;

  @Test
  void of_two_directors_deciding_at_once_one_wins_and_the_other_hears_the_current_version() {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      var id = registered();
      // When
      var answers =
          Together.all(
              List.<Callable<Response>>of(
                  () -> command(DIRECTOR, id, "complete", 2, assigning("kp-executor-1")),
                  () -> command(DEPUTY, id, "complete", 2, assigning("kp-executor-2"))));
      // Then
      assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
      var loser = answers.stream().filter(it -> it.statusCode() == 409).findFirst().orElseThrow();
      assertThat(loser.<String>path("type")).isEqualTo("urn:qyzmet:problem:stale-version");
      assertThat(loser.<Integer>path("currentVersion")).isEqualTo(3);
      assertThat(kinds(id)).containsExactly("OPENED", "REGISTERED", "ASSIGNED");
    }
  }

  @Test
  void a_retry_in_the_same_moment_gets_the_same_answer_and_takes_effect_once() {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      var id = opened();
      var key = UUID.randomUUID().toString();
      // When
      var answers =
          Together.all(
              IntStream.range(0, 4)
                  .<Callable<Response>>mapToObj(
                      _ -> () -> command(CLERK, id, "complete", 1, key, REGISTER))
                  .toList());
      // Then
      assertThat(answers).extracting(Response::statusCode).containsOnly(200);
      assertThat(answers).extracting(it -> it.body().asString()).containsOnly(body(answers));
      assertThat(answers).extracting(it -> it.header("ETag")).containsOnly("\"2\"");
      assertThat(kinds(id)).containsExactly("OPENED", "REGISTERED");
    }
  }

  @Test
  void a_late_retry_gets_the_first_answer_although_the_case_has_moved_on() {
    // Given
    var id = opened();
    var key = UUID.randomUUID().toString();
    var first = command(CLERK, id, "complete", 1, key, REGISTER);
    done(DIRECTOR, id, 2, assigning("kp-executor-1"));
    try (var log = LogLines.open()) {
      // When
      var retry = command(CLERK, id, "complete", 1, key, REGISTER);
      // Then
      assertThat(retry.statusCode()).isEqualTo(200);
      assertThat(retry.body().asString()).isEqualTo(first.body().asString());
      assertThat(retry.header("ETag")).isEqualTo(first.header("ETag"));
      assertThat(kinds(id)).containsExactly("OPENED", "REGISTERED", "ASSIGNED");
      assertThat(log.written()).noneMatch(line -> line.contains("refused="));
    }
  }

  @Test
  void a_command_on_an_older_version_is_a_line_of_the_log_and_is_counted() {
    // Given
    var id = registered();
    var before = stale();
    try (var log = LogLines.open()) {
      // When
      var answer = command(DIRECTOR, id, "complete", 1, assigning("kp-executor-1"));
      // Then
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(log.written())
          .filteredOn(line -> line.contains("case=" + id))
          .singleElement()
          .asString()
          .contains(" correlation=" + answer.header("X-Correlation-Id") + " ")
          .contains("case=" + id + " version=2 refused=Stale");
      assertThat(stale()).isEqualTo(before + 1);
    }
  }

  private double stale() {
    return metrics.counter("qyzmet.case.refusals", "kind", "stale").count();
  }

  @Test
  void a_key_is_the_callers_own() {
    // Given
    var id = opened();
    var key = UUID.randomUUID().toString();
    command(CLERK, id, "claim", 1, key, "{}").then().statusCode(200);
    // When
    var anothers = command(OTHER_CLERK, opened(), "claim", 1, key, "{}");
    // Then
    assertThat(anothers.statusCode()).isEqualTo(200);
  }

  @Test
  void incoming_numbers_have_no_gaps_however_many_register_at_once() {
    // Given
    List<UUID> cases = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      var id = UUID.randomUUID();
      Broker.send(Applications.accepted(id, KARAGANDA));
      cases.add(id);
    }
    cases.forEach(
        id -> eventually(() -> read(CLERK, "/cases/" + id).statusCode() == 200 ? id : null));
    // When: each by two clerks, so that half of the attempts are lost
    for (int from = 0; from < cases.size(); from += 6) {
      List<Callable<Response>> acts = new ArrayList<>();
      for (var id : cases.subList(from, from + 6)) {
        acts.add(() -> command(CLERK, id, "complete", 1, REGISTER));
        acts.add(() -> command(OTHER_CLERK, id, "complete", 1, REGISTER));
      }
      assertThat(Together.all(acts))
          .extracting(Response::statusCode)
          .containsOnly(200, 409)
          .filteredOn(status -> status == 200)
          .hasSize(6);
    }
    // Then
    var numbers =
        Tables.texts(
            "SELECT number FROM register_entry WHERE organisation = '%s' ORDER BY number"
                .formatted(KARAGANDA));
    assertThat(numbers)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, numbers.size()).mapToObj(Integer::toString).toList());
    assertThat(
            Tables.texts(
                "SELECT last FROM register_counter WHERE organisation = '%s'".formatted(KARAGANDA)))
        .containsExactly(Integer.toString(numbers.size()));
  }

  @Test
  void each_organisation_counts_in_its_own_book() {
    // Given
    var id = opened(ATYRAU, CLERK_OF_ATYRAU);
    // When
    var answer = command(CLERK_OF_ATYRAU, id, "complete", 1, REGISTER);
    // Then
    assertThat(answer.<String>path("incomingNumber")).matches("ЭК-\\d{4}-1");
  }

  @Test
  void of_a_signature_and_a_withdrawal_exactly_one_wins() {
    for (int round = 0; round < ROUNDS; round++) {
      // Given
      var id = drafted();
      // When
      var signed =
          Together.all(
                  List.<Callable<Integer>>of(
                      () -> command(DIRECTOR, id, "complete", 4, SIGN).statusCode(),
                      () -> {
                        Broker.send(Applications.withdrawal(id, 2));
                        return 0;
                      }))
              .getFirst();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> said(id, CaseWithdrawn.class) || said(id, WithdrawalRefused.class));
      // Then
      assertThat(said(id, CaseWithdrawn.class)).isEqualTo(signed == 409);
      assertThat(said(id, ResultSigned.class)).isEqualTo(signed == 200);
      assertThat(said(id, WithdrawalRefused.class)).isEqualTo(signed == 200);
    }
  }

  private static boolean said(UUID id, Class<?> event) {
    return Broker.said(id).stream().map(Envelope::data).anyMatch(event::isInstance);
  }

  private static List<String> kinds(UUID id) {
    return Tables.texts("SELECT kind FROM history WHERE id = '%s' ORDER BY version".formatted(id));
  }

  private static String body(List<Response> answers) {
    return answers.getFirst().body().asString();
  }

  private static String assigning(String executor) {
    return "{\"step\":\"assign\",\"executor\":\"%s\"}".formatted(executor);
  }
}
