package kz.qyzmet.calendar.due;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import kz.qyzmet.calendar.DayNote;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * One term as a person with a wall calendar would count it: shown one day after the other, from the
 * day of its start on, it ticks days off until it ends. Shares no counting with {@link DueDates}.
 */
final class Countdown {
  private final Term term;
  private final boolean startCounted;
  private final boolean roll;
  private final LocalDateTime start;
  private final OpeningHours hours;
  private final DueReadings readings;
  private final WorkingCalendar calendar;

  private int days;
  private int months;
  private Duration opening = Duration.ZERO;
  private LocalDateTime strictEnd;
  private LocalDateTime end;

  /* Seven facts and the calendar: they belong to one term, and a builder would only rename them. */
  Countdown(
      Term term,
      LocalDateTime start,
      boolean startCounted,
      boolean roll,
      OpeningHours hours,
      DueReadings readings,
      WorkingCalendar calendar) {
    this.term = term;
    this.start = start;
    this.startCounted = startCounted;
    this.roll = roll;
    this.hours = hours;
    this.readings = readings;
    this.calendar = calendar;
  }

  boolean ended() {
    return end != null;
  }

  LocalDateTime end() {
    return end;
  }

  LocalDateTime strictEnd() {
    return strictEnd;
  }

  /**
   * Shows the next day.
   *
   * @return the day's number within the term, or 0 if it is not counted
   */
  int see(DayNote day) {
    if (ended() || day.date().isBefore(start.toLocalDate())) {
      return 0;
    }
    if (strictEnd != null) {
      rollTo(day);
      return 0;
    }
    return switch (term) {
      case Term.Minutes(int n) -> run(day, Duration.ofMinutes(n));
      case Term.Hours(int n) -> run(day, Duration.ofHours(n));
      case Term.WorkingDays(int n) -> day.working() ? tick(day, n) : 0;
      case Term.CalendarDays(int n) -> tick(day, n);
      case Term.CalendarDayRange(int _, int max) -> tick(day, max);
      case Term.Months(int n) -> tickMonth(day, n);
      case Term.None() -> throw new IllegalStateException("Expected a term that ends");
    };
  }

  /** What the day's number is out of, in those words. */
  String measure(LedgerWords words) {
    return switch (term) {
      case Term.Minutes(int n) -> words.openingMinutes(opening.toMinutes(), n);
      case Term.Hours(int n) -> words.openingMinutes(opening.toMinutes(), n * 60L);
      case Term.WorkingDays(int n) -> words.workingDay(days, n);
      case Term.CalendarDays(int n) -> words.calendarDay(days, n);
      case Term.CalendarDayRange(int min, int max) -> words.calendarDayOfRange(days, min, max);
      case Term.Months(int n) -> words.calendarDayOfMonths(days, n);
      case Term.None() -> "";
    };
  }

  private boolean isUncountedStart(LocalDate day) {
    return !startCounted && day.equals(start.toLocalDate());
  }

  private int tick(DayNote day, int last) {
    if (isUncountedStart(day.date())) {
      return 0;
    }
    days++;
    if (days == last) {
      reach(day);
    }
    return days;
  }

  private int tickMonth(DayNote day, int last) {
    // A term whose first day counts ends on the eve of the same day of a later month.
    var turn = startCounted ? day.date().plusDays(1) : day.date();
    if (turn.isAfter(start.toLocalDate()) && isMonthly(turn)) {
      months++;
    }
    if (isUncountedStart(day.date())) {
      return 0;
    }
    days++;
    if (months == last) {
      reach(day);
    }
    return days;
  }

  private boolean isMonthly(LocalDate day) {
    return day.getDayOfMonth() == Math.min(start.getDayOfMonth(), day.lengthOfMonth());
  }

  private int run(DayNote day, Duration length) {
    var from = day.date().equals(start.toLocalDate()) ? start.toLocalTime() : LocalTime.MIN;
    boolean ran = false;
    for (Interval interval : OpeningTime.intervals(day.date(), hours, calendar)) {
      var begin = interval.from().isAfter(from) ? interval.from() : from;
      if (begin.isBefore(interval.to()) && !ended()) {
        ran = true;
        var after = opening.plus(Duration.between(begin, interval.to()));
        if (after.compareTo(length) >= 0) {
          end = day.date().atTime(interval.to()).minus(after.minus(length));
          strictEnd = end;
          after = length;
        }
        opening = after;
      }
    }
    return ran ? ++days : 0;
  }

  private void reach(DayNote day) {
    strictEnd = lastMoment(day);
    if (!roll || term instanceof Term.WorkingDays) {
      end = strictEnd;
    } else {
      rollTo(day);
    }
  }

  private void rollTo(DayNote day) {
    if (day.working()) {
      end = lastMoment(day);
    }
  }

  private LocalDateTime lastMoment(DayNote day) {
    return day.date().atTime(readings.deadlineHour().on(day.date(), hours, calendar));
  }
}
