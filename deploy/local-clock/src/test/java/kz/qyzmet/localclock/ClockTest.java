package kz.qyzmet.localclock;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.qyzmet.kit.clock.DatabaseClock;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.testing.RealParts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(
    value = RealParts.class,
    initArgs = @ResourceArg(name = "database", value = "intake"))
class ClockTest {
  private static final Instant EVENING = Instant.parse("2026-03-20T12:50:00Z");
  private static final Clock WALL = Clock.systemUTC();

  @Inject Moments moments;
  @Inject DatabaseClock clock;
  @Inject Sleeper sleeper;

  private static Response put(String body) {
    return given()
        .header("Accept-Language", "en")
        .contentType("application/json")
        .body(body)
        .put("/local/clock");
  }

  @AfterEach
  void back() {
    put("{\"offset\":\"PT1H\"}").then().statusCode(200);
  }

  @Test
  void the_clock_starts_at_the_offset_of_the_settings_and_goes_on_from_there() {
    assertThat(moments.shift()).isEqualTo(Duration.ofHours(1));
    assertThat(moments.now())
        .isCloseTo(WALL.instant().plus(Duration.ofHours(1)), within(5, ChronoUnit.SECONDS));
    given().get("/local/clock").then().statusCode(200).body("offset", equalTo("PT1H"));
  }

  @Test
  void the_clock_is_set_to_an_instant() {
    var answer = put("{\"now\":\"" + EVENING + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Instant.parse(answer.jsonPath().getString("now")))
        .isCloseTo(EVENING, within(5, ChronoUnit.SECONDS));
    assertThat(moments.now()).isCloseTo(EVENING, within(10, ChronoUnit.SECONDS));
    assertThat(moments.now()).isAfterOrEqualTo(EVENING);
    assertThat(WALL.instant().plus(moments.shift()))
        .isCloseTo(moments.now(), within(1, ChronoUnit.SECONDS));
  }

  /** The tests' database stands on this machine: by its answers alone the two look the same. */
  @Test
  void it_is_the_database_s_clock_that_is_moved_and_not_that_of_this_machine() {
    // Given
    var database =
        new DatabaseClock(null, null) {
          @Override
          public Instant now() {
            return EVENING;
          }
        };
    // When
    var moved = new MovableClock(database, "PT1H");
    // Then
    assertThat(moved.now()).isEqualTo(EVENING.plus(Duration.ofHours(1)));
    moved.moveTo(EVENING.plusSeconds(90));
    assertThat(moved.shift()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void the_clock_is_moved_by_an_offset_to_either_side() {
    put("{\"offset\":\"-P1D\"}").then().statusCode(200);
    assertThat(moments.shift()).isEqualTo(Duration.ofDays(-1));
    assertThat(moments.now()).isBefore(WALL.instant());
  }

  @Test
  void whoever_sleeps_until_an_instant_is_woken_by_a_move() {
    var before = sleeper.woken();
    put("{\"offset\":\"P2D\"}").then().statusCode(200);
    assertThat(sleeper.woken()).isEqualTo(before + 1);
  }

  @Test
  void what_is_still_to_be_done_is_told_by_name() {
    given()
        .get("/local/settled")
        .then()
        .statusCode(200)
        .body("outbox", equalTo(0))
        .body("sleeper", equalTo(3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|validation-failed",
        "{\"now\":\"2026-03-20T12:50:00Z\",\"offset\":\"PT1H\"}|422|validation-failed",
        "{\"now\":\"yesterday\"}|400|wrong-type",
        "{\"offset\":\"a while\"}|400|wrong-type",
        "{\"at\":1}|400|unknown-field",
      })
  void a_bad_move_is_refused_and_moves_nothing(String body, int status, String code) {
    put(body).then().statusCode(status).body("type", equalTo("urn:qyzmet:problem:" + code));
    assertThat(moments.shift()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void a_bad_offset_in_the_settings_is_named_at_the_start() {
    assertThatThrownBy(() -> new MovableClock(clock, "tomorrow"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("Expected qyzmet.clock.offset to be an ISO duration, but it is tomorrow");
  }
}
