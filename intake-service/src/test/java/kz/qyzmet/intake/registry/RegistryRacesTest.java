package kz.qyzmet.intake.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kz.qyzmet.intake.testing.Portal;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import org.junit.jupiter.api.Test;

/** Several at one registry, or at one application of it. */
@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class RegistryRacesTest extends AtTheRegistries {
  @Test
  void a_withdrawal_that_was_overtaken_takes_the_number_after() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    var answers = new ArrayList<Future<Response>>();
    // When
    try (var hands = Executors.newFixedThreadPool(2)) {
      tables.holding(
          id,
          () -> {
            answers.add(hands.submit(() -> dispatch(FIRST, Map.of("carrier", "courier"))));
            awaitWaiting(1);
            // It has read the application before the registry has left.
            answers.add(hands.submit(() -> person.withdraw(id, Portal.key())));
            awaitWaiting(2);
          });
    }
    // Then
    assertThat(answers)
        .extracting(answer -> answer.resultNow().statusCode())
        .containsExactly(200, 202);
    assertThat(events(id, 3)).extracting(event -> event.version()).containsExactly(1, 2, 3);
    assertThat(registry(FIRST).<String>path("lines[0].state")).isEqualTo("withdrawn");
  }

  @Test
  void a_withdrawal_that_came_first_keeps_the_papers_at_the_branch() {
    // Given
    var person = somebody();
    var id = taken(person);
    close();
    var answers = new ArrayList<Future<Response>>();
    // When
    try (var hands = Executors.newFixedThreadPool(2)) {
      tables.holding(
          id,
          () -> {
            answers.add(hands.submit(() -> person.withdraw(id, Portal.key())));
            awaitWaiting(1);
            answers.add(hands.submit(() -> dispatch(FIRST, Map.of("carrier", "courier"))));
            awaitWaiting(2);
          });
    }
    // Then
    assertThat(answers)
        .extracting(answer -> answer.resultNow().statusCode())
        .containsExactly(202, 409);
    assertThat(events(id, 2)).extracting(event -> event.version()).containsExactly(1, 2);
    assertThat(registry(FIRST).<String>path("lines[0].state")).isEqualTo("taken-out");
  }

  @Test
  void of_two_operators_who_close_at_once_one_does() throws Exception {
    // Given
    var ids = IntStream.range(0, 5).mapToObj(_ -> taken(somebody())).toList();
    // When
    var answers = atOnce(() -> close(branch, COLLEGE), () -> close(colleague, COLLEGE));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    assertThat(registry(FIRST).jsonPath().<String>getList("lines.application.id"))
        .isEqualTo(ids.stream().map(UUID::toString).toList());
    assertThat(tables.number("SELECT count(*) FROM transfer_registry")).isOne();
  }

  @Test
  void of_two_operators_who_dispatch_at_once_one_does() throws Exception {
    // Given
    var id = taken(somebody());
    close();
    var path = PATH + "/" + FIRST + "/dispatch";
    // When
    var answers =
        atOnce(
            () -> branch.post(path, Map.of("carrier", "courier"), Portal.key()),
            () -> colleague.post(path, Map.of("carrier", "post"), Portal.key()));
    // Then
    assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 409);
    assertThat(tables.number("SELECT published FROM application WHERE id = '" + id + "'"))
        .isEqualTo(2);
  }

  @Test
  void who_sends_a_registry_off_holds_it_before_its_applications() {
    // Given
    var id = taken(somebody());
    close();
    var free =
        "SELECT count(*) FROM (SELECT 1 FROM transfer_registry WHERE number = '"
            + FIRST
            + "' FOR UPDATE SKIP LOCKED) r";
    var found = new ArrayList<Long>();
    var answers = new ArrayList<Future<Response>>();
    // When
    try (var hands = Executors.newSingleThreadExecutor()) {
      tables.holding(
          id,
          () -> {
            answers.add(hands.submit(() -> dispatch(FIRST, Map.of("carrier", "courier"))));
            awaitWaiting(1);
            found.add(tables.number(free));
          });
    }
    // Then
    assertThat(found).as("registries that nobody holds").containsExactly(0L);
    assertThat(answers.getFirst().resultNow().statusCode()).isEqualTo(200);
  }

  @Test
  void two_operators_who_close_for_two_providers_at_once_get_two_numbers() throws Exception {
    // Given
    taken(somebody());
    taken(somebody(), OTHER_COLLEGE);
    // When
    var answers = atOnce(() -> close(branch, COLLEGE), () -> close(colleague, OTHER_COLLEGE));
    // Then
    assertThat(answers)
        .extracting(answer -> answer.<String>path("number"))
        .containsExactlyInAnyOrder(FIRST, "karaganda-1-2026-03-05-2");
  }
}
