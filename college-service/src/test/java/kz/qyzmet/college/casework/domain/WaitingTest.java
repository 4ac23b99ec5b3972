package kz.qyzmet.college.casework.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.college.casework.domain.Proceedings.Wait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What some waits have left of the longest one, in every unit in which a passport can give it. */
class WaitingTest {

  private static final Waiting WAITING =
      new Waiting(TestCollege.college(), WorkingCalendar.kazakhstan());

  private static final Term TEN_DAYS = new Term.WorkingDays(10);

  private static Wait wait(String since, String until) {
    return new Wait(
        OffsetDateTime.parse(since + ":00+05:00").toInstant(),
        OffsetDateTime.parse(until + ":00+05:00"));
  }

  @Test
  void without_a_wait_all_of_it_is_left() {
    assertThat(WAITING.left(TEN_DAYS, List.of())).contains(TEN_DAYS);
  }

  @ParameterizedTest(name = "{0} – {1}")
  @CsvSource({
    "2026-03-10T10:00, 2026-03-10T17:00, 10",
    "2026-03-10T10:00, 2026-03-11T09:30, 9",
    // After the closing it is the next day's.
    "2026-03-10T10:00, 2026-03-10T18:30, 9",
    "2026-03-10T18:30, 2026-03-11T17:00, 10",
    // Friday to Monday.
    "2026-03-13T10:00, 2026-03-16T10:00, 9",
    // Saturday belongs to Monday.
    "2026-03-14T10:00, 2026-03-16T10:00, 10"
  })
  void of_working_days_the_days_between_are_gone(String since, String until, int left) {
    assertThat(WAITING.left(TEN_DAYS, List.of(wait(since, until))))
        .contains(new Term.WorkingDays(left));
  }

  @Test
  void several_waits_count_together() {
    // Given
    var two = wait("2026-03-10T10:00", "2026-03-12T10:00");
    var eight = wait("2026-03-13T10:00", "2026-03-30T10:00");
    // Then
    assertThat(WAITING.left(TEN_DAYS, List.of(two, two, two))).contains(new Term.WorkingDays(4));
    assertThat(WAITING.left(TEN_DAYS, List.of(two, eight))).isEmpty();
  }

  @Test
  void of_calendar_days_a_range_and_months_days_are_left() {
    // Given three calendar days over a weekend
    var waits = List.of(wait("2026-03-13T10:00", "2026-03-16T10:00"));
    // Then
    assertThat(WAITING.left(new Term.CalendarDays(5), waits)).contains(new Term.CalendarDays(2));
    assertThat(WAITING.left(new Term.CalendarDayRange(1, 4), waits))
        .contains(new Term.CalendarDays(1));
    assertThat(WAITING.left(new Term.Months(1), waits)).contains(new Term.CalendarDays(28));
    assertThat(WAITING.left(new Term.CalendarDays(3), waits)).isEmpty();
  }

  @Test
  void of_hours_and_minutes_the_opening_time_is_gone() {
    // Given an hour before lunch and half an hour after it
    var waits = List.of(wait("2026-03-10T12:00", "2026-03-10T14:30"));
    // Then
    assertThat(WAITING.left(new Term.Hours(2), waits)).contains(new Term.Minutes(30));
    assertThat(WAITING.left(new Term.Minutes(91), waits)).contains(new Term.Minutes(1));
    assertThat(WAITING.left(new Term.Minutes(90), waits)).isEmpty();
  }
}
