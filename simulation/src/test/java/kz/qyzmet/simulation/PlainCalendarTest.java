package kz.qyzmet.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.qyzmet.calendar.Week;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCalendarTest {
  @ParameterizedTest
  @CsvSource({
    "2026-03-20, true, an ordinary Friday",
    "2026-03-21, false, Nauryz on a Saturday",
    "2026-03-24, false, Nauryz made up for on the next working day",
    "2018-08-25, true, a Saturday that a decree made a working day",
    "2018-08-31, false, the Friday off that stood for it",
    "2025-01-07, false, Christmas, which is off",
  })
  void a_day_works_or_not_as_the_acts_say(LocalDate day, boolean works, String why) {
    assertThat(PlainCalendar.works(day)).as(why).isEqualTo(works);
  }

  @Test
  void every_day_of_the_calendar_is_judged_alike_by_both_ways_of_counting() {
    // Given
    var calendar = Law.CALENDAR;
    // When
    var differing =
        calendar
            .firstDay()
            .datesUntil(calendar.lastDay().plusDays(1))
            .filter(day -> PlainCalendar.works(day) != calendar.isWorking(day, Week.FIVE_DAY))
            .toList();
    // Then
    assertThat(differing).isEmpty();
  }
}
