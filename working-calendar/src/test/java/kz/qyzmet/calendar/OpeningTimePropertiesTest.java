package kz.qyzmet.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Opening time against a clock that ticks minute by minute. */
class OpeningTimePropertiesTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  private static final OpeningHours STANDARD = OpeningHours.standard();
  private static final OpeningHours UNEVEN = Hours.named("short-friday");

  @Property(tries = 300)
  void adding_stops_in_the_minute_in_which_a_clock_that_ticks_while_open_would(
      @ForAll @IntRange(max = 4_700) int day,
      @ForAll @IntRange(max = 1_439) int minuteOfDay,
      @ForAll @IntRange(min = 1, max = 6_000) int minutes,
      @ForAll boolean even) {
    // Given
    var hours = even ? STANDARD : UNEVEN;
    var start = CALENDAR.firstDay().atStartOfDay().plusDays(day).plusMinutes(minuteOfDay);
    if (start.plusDays(60).toLocalDate().isAfter(CALENDAR.lastDay())) {
      return;
    }
    // When
    var end = OpeningTime.plus(start, Duration.ofMinutes(minutes), hours, CALENDAR);
    // Then
    var ticking = start;
    for (int left = minutes; left > 0; ticking = ticking.plusMinutes(1)) {
      left -= OpeningTime.isOpen(ticking, hours, CALENDAR) ? 1 : 0;
    }
    assertThat(end).isEqualTo(ticking);
    assertThat(
            OpeningTime.between(
                start.atZone(WorkingCalendar.ZONE).toInstant(),
                end.atZone(WorkingCalendar.ZONE).toInstant(),
                hours,
                WorkingCalendar.ZONE,
                CALENDAR))
        .isEqualTo(Duration.ofMinutes(minutes));
  }
}
