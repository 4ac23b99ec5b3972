package kz.qyzmet.intake.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.qyzmet.intake.testing.ServedByTheCorporation;
import org.junit.jupiter.api.Test;

/** The courier leaves at least twice on the day (Rules, item 42). */
@QuarkusTest
@TestProfile(ServedByTheCorporation.class)
class CourierRunsTest extends AtTheRegistries {
  private static final String RUNS = "/counter/runs";

  @Test
  void a_day_shows_its_runs_and_a_missed_one_is_reported() {
    // Given papers that are there before the first run
    taken(somebody());
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T12:00");
    // When
    var missed = branch.request().get(RUNS);
    // Then
    missed.then().statusCode(200);
    assertThat(missed.<List<String>>path("runs.state")).containsExactly("missed", "planned");
    assertThat(missed.<Boolean>path("fallsShort")).isTrue();
    assertThat(missed.<Integer>path("wanted")).isEqualTo(2);
    assertThat(missed.<String>path("clause")).isEqualTo("Rules, item 42");
    awaitMissed(1);
    // When they leave after all, nearer to the first run than to the second
    close();
    dispatch(FIRST, Map.of("carrier", "courier"));
    // Then
    var made = branch.request().get(RUNS);
    assertThat(made.<List<String>>path("runs.state")).containsExactly("made", "planned");
    assertThat(made.<Boolean>path("runs[0].late")).isTrue();
    assertThat(made.<List<String>>path("runs[0].registries")).containsExactly(FIRST);
    assertThat(made.<Boolean>path("fallsShort")).isFalse();
    awaitMissed(0);
  }

  @Test
  void what_was_left_over_from_an_earlier_day_is_marked_in_the_next_registry() {
    // Given
    taken(somebody());
    clock.set(DayOfWeek.FRIDAY, "2026-03-06T10:00");
    taken(somebody());
    // When
    var closed = close();
    // Then
    closed.then().statusCode(201);
    assertThat(closed.<List<Boolean>>path("lines.leftOver")).containsExactly(true, false);
  }

  @Test
  void another_day_is_asked_for_by_its_date() {
    assertThat(branch.request().get(RUNS + "?date=2026-03-04").<List<String>>path("runs.state"))
        .containsOnly("idle");
    branch.request().get(RUNS + "?date=yesterday").then().statusCode(400);
  }

  private static void awaitMissed(int runs) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(given().get("/q/metrics").asString())
                    .contains("qyzmet_courier_runs_missed{branch=\"karaganda-1\"} " + runs + ".0"));
  }
}
