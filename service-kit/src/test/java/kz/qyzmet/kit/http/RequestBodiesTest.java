package kz.qyzmet.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodiesTest {
  /** Every scalar that a request's record may have. */
  record Scalars(
      Instant instant,
      LocalDate localDate,
      LocalTime localTime,
      LocalDateTime localDateTime,
      OffsetTime offsetTime,
      OffsetDateTime offsetDateTime,
      ZonedDateTime zonedDateTime,
      Year year,
      YearMonth yearMonth,
      MonthDay monthDay,
      Duration duration,
      Period period,
      ZoneId zoneId,
      ZoneOffset zoneOffset,
      UUID uuid,
      DayOfWeek dayOfWeek,
      Integer integer,
      Long number,
      Double fraction,
      BigInteger large,
      BigDecimal amount,
      Boolean flag) {}

  /** What cannot be absent. */
  record Counted(int count, boolean sure) {}

  /** What holds others. */
  record Holders(Scalars inner, List<LocalDate> days, Map<String, Object> form) {}

  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("instant", "\"2026-03-05T13:31:00Z\""),
          Map.entry("localDate", "\"2026-03-05\""),
          Map.entry("localTime", "\"18:31\""),
          Map.entry("localDateTime", "\"2026-03-05T18:31\""),
          Map.entry("offsetTime", "\"18:31+05:00\""),
          Map.entry("offsetDateTime", "\"2026-03-05T18:31:00+05:00\""),
          Map.entry("zonedDateTime", "\"2026-03-05T18:31:00+05:00[Asia/Almaty]\""),
          Map.entry("year", "\"2026\""),
          Map.entry("yearMonth", "\"2026-03\""),
          Map.entry("monthDay", "\"--03-05\""),
          Map.entry("duration", "\"PT1H30M\""),
          Map.entry("period", "\"P15D\""),
          Map.entry("zoneId", "\"Asia/Almaty\""),
          Map.entry("zoneOffset", "\"+05:00\""),
          Map.entry("uuid", "\"01970000-0000-7000-8000-00000000000a\""),
          Map.entry("dayOfWeek", "\"FRIDAY\""),
          Map.entry("integer", "3"),
          Map.entry("number", "3"),
          Map.entry("fraction", "3.5"),
          Map.entry("large", "3"),
          Map.entry("amount", "3.5"),
          Map.entry("flag", "true"));

  /** What no scalar is written as. */
  private static final List<String> NONE_OF_THEM =
      List.of("\"\"", "\" \"", "[]", "{}", "[2026,3,5]", "[2026,3,5,18,31]", "\"nonsense\"");

  private final RequestBodies bodies = new RequestBodies(1_000_000);

  private <T> T read(String json, Class<T> type) {
    return bodies.read(json.getBytes(StandardCharsets.UTF_8), type);
  }

  private void refused(String json, Class<?> type, String field) {
    assertThatExceptionOfType(ProblemException.class)
        .as(json)
        .isThrownBy(() -> read(json, type))
        .satisfies(
            refusal -> {
              assertThat(refusal.problem().code()).isEqualTo("wrong-type");
              assertThat(refusal.problem().status()).isEqualTo(400);
              assertThat(refusal.problem().errors())
                  .singleElement()
                  .satisfies(
                      fault -> {
                        assertThat(fault.field()).isEqualTo(field);
                        assertThat(fault.code()).isEqualTo("wrong-type");
                      });
            });
  }

  static Stream<String> fields() {
    return Stream.of(Scalars.class.getRecordComponents()).map(component -> component.getName());
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_scalar_is_read_as_it_is_documented(String field) throws ReflectiveOperationException {
    var scalars = read("{\"%s\":%s}".formatted(field, GOOD.get(field)), Scalars.class);
    assertThat(Scalars.class.getDeclaredMethod(field).invoke(scalars)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void a_scalar_is_refused_in_every_other_form_with_its_field(String field) {
    for (var value : NONE_OF_THEM) {
      refused("{\"%s\":%s}".formatted(field, value), Scalars.class, field);
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void what_is_written_as_a_string_is_not_read_from_a_number_nor_a_number_from_a_string(
      String field) {
    var good = GOOD.get(field);
    var others =
        good.startsWith("\"")
            ? List.of("0", "1772688660", "1772688660.5", "true", "\"1772688660\"", "[" + good + "]")
            : List.of("\"" + good + "\"", "[" + good + "]");
    for (var value : others) {
      if (field.equals("year") && value.equals("\"1772688660\"")) {
        continue; // More digits than a year may have is Year's own matter: it is written so.
      }
      refused("{\"%s\":%s}".formatted(field, value), Scalars.class, field);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "localDate|\"2026-02-30\"",
        "localDate|\"2026-03-05T18:31:00Z\"",
        "localDate|\"2026-03-05T18:31\"",
        "localDate|\" 2026-03-05\"",
        "localDate|\"05.03.2026\"",
        "localDateTime|\"2026-03-05\"",
        "localDateTime|\"2026-03-05T18:31:00Z\"",
        "instant|\"2026-03-05\"",
        "instant|\"1772688660\"",
        "duration|\"15\"",
        "zoneId|\"Asia/Nowhere\"",
        "uuid|\"1-1-1-1-1\"",
        "uuid|\"AZcAAAAAcACAAAAAAAAACg==\"",
        "dayOfWeek|4",
        "dayOfWeek|\"4\"",
        "fraction|\"NaN\"",
        "fraction|\"Infinity\"",
        "integer|3.5",
        "integer|3000000000",
        "flag|0",
        "flag|\"true\"",
      })
  void what_looks_alike_is_refused_too(String field, String value) {
    refused("{\"%s\":%s}".formatted(field, value), Scalars.class, field);
  }

  @Test
  void an_absent_value_is_an_absent_value() {
    var scalars = read("{\"localDate\":null}", Scalars.class);
    assertThat(scalars.localDate()).isNull();
    assertThat(scalars.integer()).isNull();
  }

  @Test
  void what_cannot_be_absent_is_refused_as_null_and_as_text() {
    for (var value : List.of("null", "\"\"", "\"3\"", "[]", "[3]")) {
      refused("{\"count\":%s,\"sure\":true}".formatted(value), Counted.class, "count");
    }
    for (var value : List.of("null", "\"\"", "\"true\"", "1")) {
      refused("{\"count\":1,\"sure\":%s}".formatted(value), Counted.class, "sure");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\" \""})
  void an_empty_string_is_no_object_no_list_and_no_map(String empty) {
    refused("{\"inner\":%s}".formatted(empty), Holders.class, "inner");
    refused("{\"days\":%s}".formatted(empty), Holders.class, "days");
    refused("{\"form\":%s}".formatted(empty), Holders.class, "form");
  }

  @Test
  void the_field_at_fault_is_named_by_its_whole_path() {
    refused("{\"inner\":{\"localDate\":\"\"}}", Holders.class, "inner.localDate");
    refused("{\"days\":[\"2026-03-05\",[2026,3,6]]}", Holders.class, "days[1]");
  }
}
