package kz.qyzmet.intake.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.qyzmet.intake.testing.Branch;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SessionsTest extends IntakeTest {
  private static final String PATH = "/counter/sessions";

  private final Branch branch = Branch.inKaraganda();

  private static Map<String, Object> opening(String service, String arrivedAt) {
    var opening = new LinkedHashMap<String, Object>();
    opening.put("service", service);
    opening.put("arrivedAt", arrivedAt);
    return opening;
  }

  private Response open(String arrivedAt) {
    return branch.post(PATH, opening("school-duplicate", arrivedAt), Portal.key());
  }

  private Response end(String id, String key) {
    return branch.request().header("Idempotency-Key", key).post(PATH + "/{id}/end", id);
  }

  private static double late(String kind) {
    var line =
        Pattern.compile(
            "qyzmet_desk_sessions_late_total\\{[^}]*kind=\"" + kind + "\"[^}]*} (\\S+)");
    var found = line.matcher(given().get("/q/metrics").asString());
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void it_says_how_long_the_wait_and_the_service_may_be_and_what_is_left() {
    // Given
    var waited = late("waiting");
    // When
    var answer = open("2026-03-05T09:50:00+05:00");
    // Then
    answer.then().statusCode(201);
    assertThat(answer.header("Location")).endsWith(PATH + "/" + answer.path("id"));
    assertThat(answer.<String>path("operator")).isEqualTo("karaganda-1-operator-1");
    assertThat(answer.<Integer>path("waiting.limitMinutes")).isEqualTo(15);
    assertThat(answer.<String>path("waiting.until")).isEqualTo("2026-03-05T10:05:00+05:00");
    assertThat(answer.<Integer>path("waiting.restSeconds")).isBetween(298, 300);
    assertThat(answer.<Boolean>path("waiting.late")).isFalse();
    assertThat(answer.<String>path("waiting.clause"))
        .isEqualTo("Rules, list of requirements, item 2, 2)");
    assertThat(answer.<Integer>path("serving.limitMinutes")).isEqualTo(15);
    assertThat(answer.<Integer>path("serving.restSeconds")).isBetween(898, 900);
    assertThat(late("waiting")).isEqualTo(waited);
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T10:05");
    assertThat(
            branch
                .get(PATH, UUID.fromString(answer.path("id")))
                .<Integer>path("serving.restSeconds"))
        .isBetween(598, 600);
  }

  @Test
  void a_wait_that_was_too_long_is_counted_and_stops_nothing() {
    // Given
    var before = late("waiting");
    // When
    var answer = open("2026-03-05T09:44:59+05:00");
    // Then
    answer.then().statusCode(201);
    assertThat(answer.<Boolean>path("waiting.late")).isTrue();
    assertThat(answer.<Integer>path("waiting.restSeconds")).isNegative();
    assertThat(late("waiting")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-05T10:14:59, 0", "2026-03-05T10:15:01, 1"})
  void a_service_that_takes_too_long_is_counted_once_at_its_end(String at, int counted) {
    // Given
    var before = late("serving");
    String id = open(null).path("id");
    clock.set(DayOfWeek.THURSDAY, at);
    var key = Portal.key();
    // When
    var answer = end(id, key);
    var again = end(id, key);
    clock.set(DayOfWeek.THURSDAY, "2026-03-05T11:00");
    var later = end(id, Portal.key());
    // Then
    answer.then().statusCode(200);
    assertThat(answer.<Object>path("waiting")).isNull();
    assertThat(answer.<Boolean>path("serving.late")).isEqualTo(counted == 1);
    assertThat(answer.<String>path("endedAt")).startsWith(at);
    assertThat(again.asString()).isEqualTo(answer.asString());
    assertThat(later.<String>path("endedAt")).isEqualTo(answer.path("endedAt"));
    assertThat(late("serving")).isEqualTo(before + counted);
  }

  @Test
  void a_retry_opens_no_second_one_and_another_branch_sees_none() {
    // Given
    var key = Portal.key();
    var first = branch.post(PATH, opening("school-duplicate", null), key);
    var rows = tables.rows();
    // When
    var retry = branch.post(PATH, opening("school-duplicate", null), key);
    // Then
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(tables.rows()).isEqualTo(rows);
    var other = new Branch("atyrau-1", "atyrau-1-operator-1");
    other.get(PATH, UUID.fromString(first.path("id"))).then().statusCode(404);
    other
        .request()
        .header("Idempotency-Key", Portal.key())
        .post(PATH + "/{id}/end", first.<String>path("id"))
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, validation-failed",
        "no-such-service, -, unknown-service",
        "dormitory, -, channel-not-offered",
        "school-duplicate, 2026-03-05T10:00:01+05:00, validation-failed",
        "school-duplicate, 2026-03-04T23:59:59+05:00, validation-failed"
      })
  void what_cannot_be_is_refused_and_kept_nowhere(String service, String arrivedAt, String type) {
    for (var language : new String[] {"kk", "ru", "en"}) {
      // Given
      var rows = tables.rows();
      // When
      var answer =
          branch
              .request()
              .header("Accept-Language", language)
              .header("Idempotency-Key", Portal.key())
              .contentType("application/json")
              .body(opening(service, arrivedAt))
              .post(PATH);
      // Then
      answer.then().statusCode(422);
      assertThat(answer.header("Content-Language")).isEqualTo(language);
      assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:" + type);
      assertThat(tables.rows()).isEqualTo(rows);
    }
  }
}
