package kz.qyzmet.intake.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import kz.qyzmet.intake.testing.IntakeTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class HealthTest extends IntakeTest {
  @ParameterizedTest
  @ValueSource(strings = {"live", "ready"})
  void a_service_with_all_its_parts_says_that_it_is_well(String kind) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(given().get("/q/health/" + kind).<String>path("status"))
                    .isEqualTo("UP"));
  }

  @Test
  void nothing_waits_once_the_relay_has_caught_up() {
    // Given
    somebody().filed();
    // Then
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(tables.number("SELECT count(*) FROM outbox")).isZero());
  }
}
