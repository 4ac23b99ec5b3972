package kz.qyzmet.intake.filing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.intake.testing.IntakeTest;
import kz.qyzmet.intake.testing.Portal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BadInputTest extends IntakeTest {
  private static final Path EXPECTED = Path.of("src/test/resources/bad-input");
  private static final String REWRITE = "qyzmet.bad-input.rewrite";
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void every_bad_request_is_told_in_the_callers_language_what_is_wrong_with_which_field(
      String language) {
    // Given
    var told = new TreeMap<String, Object>();
    // When
    for (var input : BadInput.values()) {
      told.put(input.name(), BadInput.sent(input.by(somebody(), language)).jsonPath().getMap(""));
    }
    // Then
    assertThat(told)
        .as(
            "Expected the answers of %s/%s.json, but they differ. If they should: mvn -pl intake-service -am test"
                + " -Dtest=BadInputTest -Dsurefire.failIfNoSpecifiedTests=false -D%s, then read the difference",
            EXPECTED, language, REWRITE)
        .isEqualTo(expected(language, told));
  }

  @ParameterizedTest
  @EnumSource(BadInput.class)
  void a_bad_request_writes_nothing(BadInput input) {
    // Given
    var person = somebody();
    var request = input.by(person, "en");
    var rows = tables.rows();
    // When
    var answer = BadInput.sent(request);
    // Then
    assertThat(answer.statusCode()).isBetween(400, 422);
    assertThat(answer.contentType()).isEqualTo("application/problem+json");
    assertThat(answer.header("Content-Language")).isEqualTo("en");
    assertThat(tables.rows()).isEqualTo(rows);
    assertThat(person.get("/applications").jsonPath().getList("items")).isEmpty();
  }

  @Test
  void a_term_that_leaves_the_calendar_is_refused_and_never_guessed() {
    // Given
    var person = somebody();
    var application = Portal.application(person.scan());
    clock.set(DayOfWeek.MONDAY, "2027-12-20T10:00");
    var rows = tables.rows();
    // When
    var answer = person.submit(application);
    // Then
    answer.then().statusCode(422);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:no-date");
    assertThat(answer.<String>path("reason")).isEqualTo("outside-calendar");
    assertThat(tables.rows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "101", "many"})
  void a_list_has_between_one_and_a_hundred_items(String limit) {
    var answer = somebody().request().queryParam("limit", limit).get("/applications");
    answer.then().statusCode(400);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:invalid-parameter");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "bm90LWFuLWlk"})
  void a_cursor_that_we_did_not_give_is_refused(String cursor) {
    var answer = somebody().request().queryParam("cursor", cursor).get("/applications");
    answer.then().statusCode(400);
    assertThat(answer.<String>path("type")).isEqualTo("urn:qyzmet:problem:cursor-malformed");
  }

  private static Map<?, ?> expected(String language, Map<String, Object> told) {
    var file = EXPECTED.resolve(language + ".json");
    try {
      if (System.getProperty(REWRITE) != null) {
        Files.createDirectories(EXPECTED);
        Files.writeString(file, JSON.writeValueAsString(told) + "\n");
      }
      return JSON.readValue(Files.readString(file), Map.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
