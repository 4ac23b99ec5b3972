package kz.qyzmet.intake.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By when a result is at its branch. The 21st to the 25th of March 2026 are days off. */
class ResultCarriageTest {
  private static final PassportRef PASSPORT = new PassportRef("tve-duplicate", "1");

  private final Carriage carriage =
      new Carriage(Passports.shipped(), Organisations.demo(), WorkingCalendar.kazakhstan());

  private static Instant at(DayOfWeek weekday, String moment) {
    var local = LocalDateTime.parse(moment);
    assertThat(local.getDayOfWeek()).isEqualTo(weekday);
    return local.atZone(WorkingCalendar.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "courier, THURSDAY, 2026-03-12T10:00, THURSDAY, 2026-03-12T18:00",
    "courier, FRIDAY,   2026-03-20T18:00, THURSDAY, 2026-03-26T18:00"
  })
  void a_carrier_has_the_time_that_the_passport_gives_it(
      String carrier, DayOfWeek weekday, String left, DayOfWeek endsOn, String end) {
    // Given
    var branch = Branches.demo().find("karaganda-1").orElseThrow();
    // When
    var expected =
        carriage.resultBy(PASSPORT, "karaganda-polytechnic", branch, carrier, at(weekday, left));
    // Then
    assertThat(expected).contains(at(endsOn, end));
  }

  @Test
  void a_carrier_that_the_passport_does_not_name_has_no_time() {
    // Given
    var branch = Branches.demo().find("karaganda-1").orElseThrow();
    // When
    var expected =
        carriage.resultBy(PASSPORT, "karaganda-polytechnic", branch, "post", Instant.EPOCH);
    // Then
    assertThat(expected).isEmpty();
  }

  @Test
  void where_the_calendar_ends_before_no_time_is_told() {
    // Given
    var branch = Branches.demo().find("karaganda-1").orElseThrow();
    var lastEvening = Instant.parse("2027-12-31T17:00:00Z");
    // When
    var expected =
        carriage.resultBy(PASSPORT, "karaganda-polytechnic", branch, "courier", lastEvening);
    // Then
    assertThat(expected).isEmpty();
  }

  @Test
  void of_a_passport_that_is_not_known_no_time_is() {
    // Given
    var branch = Branches.demo().find("karaganda-1").orElseThrow();
    // When
    var expected =
        carriage.resultBy(
            new PassportRef("unknown", "1"),
            "karaganda-polytechnic",
            branch,
            "post",
            Instant.EPOCH);
    // Then
    assertThat(expected).isEmpty();
  }
}
