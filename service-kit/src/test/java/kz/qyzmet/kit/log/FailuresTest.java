package kz.qyzmet.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private static final String IIN = "960229100021";

  /** What PostgreSQL says of a row that is there already. */
  private static PgException duplicate() {
    return new PgException(
        "duplicate key value violates unique constraint \"guarded_pkey\"",
        "ERROR",
        "23505",
        "Key (iin)=(" + IIN + ") already exists.",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "public",
        "guarded",
        "iin",
        null,
        "guarded_pkey");
  }

  private static Throwable of(Runnable bug) {
    try {
      bug.run();
    } catch (RuntimeException e) {
      return e;
    }
    throw new AssertionError("Expected a failure, but there is none");
  }

  private static int yearOf(String date) {
    return LocalDate.parse(date).getYear();
  }

  @Test
  void of_the_database_s_failure_its_codes_and_names_are_told() {
    assertThat(Failures.line(new CompletionException(duplicate())))
        .startsWith("java.util.concurrent.CompletionException at FailuresTest.")
        .contains(
            " <- io.vertx.pgclient.PgException SQLSTATE 23505 table=guarded column=iin"
                + " constraint=guarded_pkey")
        .doesNotContain(IIN);
    assertThat(Failures.line(new SQLException("Key (iin)=(" + IIN + ")", "23505")))
        .startsWith("java.sql.SQLException SQLSTATE 23505")
        .doesNotContain(IIN);
  }

  @Test
  void of_a_bug_the_type_and_our_own_places_are_told_and_not_its_words() {
    // When
    var line = Failures.line(of(() -> yearOf(IIN)));
    // Then
    assertThat(line)
        .matches(
            "java\\.time\\.format\\.DateTimeParseException at FailuresTest\\.yearOf:\\d+,"
                + "( FailuresTest\\.\\S+:\\d+,?)+")
        .doesNotContain(IIN);
  }

  @Test
  void what_speaks_of_a_connection_is_told_in_its_own_words() {
    assertThat(Failures.line(new ConnectException("Connection refused: /127.0.0.1:5432")))
        .contains("(Connection refused: /127.0.0.1:5432)");
    assertThat(Failures.line(new TimeoutException("Topic qyzmet.case\nnot present")))
        .contains("(Topic qyzmet.case not present)");
  }

  @Test
  void a_circle_of_causes_has_an_end() {
    // Given
    var one = new IllegalStateException("one");
    one.initCause(new IllegalArgumentException(one));
    // Then
    assertThat(Failures.line(one)).hasSizeLessThan(2_000);
  }

  @Test
  void whoever_quotes_what_he_was_given_is_known_by_his_type() {
    assertThat(
            List.of(
                duplicate(),
                new CompletionException(duplicate()),
                new SQLException(IIN),
                unreadable()))
        .allMatch(Failures::quotes);
    assertThat(Failures.quotes(new IllegalStateException("Expected qyzmet.pseudonym-key")))
        .isFalse();
  }

  private static Throwable unreadable() {
    try {
      return new AssertionError(new ObjectMapper().readTree("{\"iin\":" + IIN));
    } catch (JsonProcessingException e) {
      return e;
    }
  }
}
