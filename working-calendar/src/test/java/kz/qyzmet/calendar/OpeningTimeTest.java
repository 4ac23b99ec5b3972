package kz.qyzmet.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpeningTimeTest {
  private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();
  private static final OpeningHours STANDARD = OpeningHours.standard();
  private static final OpeningHours UNEVEN = Hours.named("short-friday");

  @Test
  void a_closing_is_an_instant_by_the_offset_of_its_own_day() {
    assertThat(closing("2024-02-29")).isEqualTo("2024-02-29T12:00:00Z");
    assertThat(closing("2024-03-01")).isEqualTo("2024-03-01T13:00:00Z");
  }

  @Test
  void an_interval_holds_its_opening_and_not_its_closing() {
    var morning = STANDARD.on(DayOfWeek.MONDAY).getFirst();
    assertThat(morning.contains(LocalTime.of(9, 0))).isTrue();
    assertThat(morning.contains(LocalTime.of(13, 0))).isFalse();
    assertThat(morning.length()).isEqualTo(Duration.ofHours(4));
  }

  @Test
  void hours_that_overlap_run_backwards_or_miss_a_weekday_are_refused() {
    assertThatThrownBy(() -> new Interval(LocalTime.of(18, 0), LocalTime.of(9, 0)))
        .hasMessage("Expected opening before closing, but got 18:00 to 09:00");
    assertThatThrownBy(
            () ->
                OpeningHours.everyWeekday(
                    List.of(Hours.interval("14:00-18:00"), Hours.interval("09:00-14:30"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Expected intervals that do not overlap, but MONDAY has");
    assertThatThrownBy(
            () ->
                new OpeningHours(Map.of(DayOfWeek.MONDAY, List.of(Hours.interval("09:00-18:00")))))
        .hasMessage(
            "Expected opening hours for every day from Monday to Friday, but TUESDAY has none");
  }

  @Test
  void no_opening_time_is_nothing_to_add() {
    assertThatThrownBy(
            () ->
                OpeningTime.plus(
                    Instant.EPOCH, Duration.ZERO, STANDARD, WorkingCalendar.ZONE, CALENDAR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void opening_time_that_outlives_the_calendar_is_never_guessed() {
    var start = LocalDateTime.parse("2026-02-06T10:00");
    assertThatThrownBy(
            () -> OpeningTime.plus(start, Duration.ofHours(Integer.MAX_VALUE), STANDARD, CALENDAR))
        .isInstanceOf(OutsideCalendar.class);
    assertThatThrownBy(() -> OpeningTime.plus(start, Duration.ofDays(9_999), UNEVEN, CALENDAR))
        .isInstanceOf(OutsideCalendar.class);
  }

  @Test
  void the_time_between_is_the_same_forth_and_back() {
    var from = Instant.parse("2026-03-20T07:00:00Z");
    var to = Instant.parse("2026-03-26T07:00:00Z");
    var zone = WorkingCalendar.ZONE;
    assertThat(OpeningTime.between(from, to, STANDARD, zone, CALENDAR))
        .isEqualTo(Duration.ofHours(8));
    assertThat(OpeningTime.between(to, from, STANDARD, zone, CALENDAR))
        .isEqualTo(Duration.ofHours(-8));
  }

  private static Instant closing(String day) {
    return OpeningTime.closing(LocalDate.parse(day), STANDARD, WorkingCalendar.ZONE, CALENDAR);
  }
}
