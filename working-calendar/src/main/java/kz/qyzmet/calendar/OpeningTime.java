package kz.qyzmet.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Arithmetic over opening time. Lengths are measured on the wall clock of the zone and instants
 * converted at the ends, so a change of the zone's offset neither lengthens nor shortens a term.
 */
public final class OpeningTime {
  /* More working days than any calendar holds. */
  private static final int NEVER = 1_000_000;

  private OpeningTime() {}

  /** The intervals of that day: none on a day off of the 5-day week. */
  public static List<Interval> intervals(
      LocalDate day, OpeningHours hours, WorkingCalendar calendar) {
    return calendar.isWorking(day, Week.FIVE_DAY) ? hours.on(calendar.timetableOf(day)) : List.of();
  }

  /** Whether the provider is open at that moment of its wall clock; at closing time it is not. */
  public static boolean isOpen(LocalDateTime at, OpeningHours hours, WorkingCalendar calendar) {
    return intervals(at.toLocalDate(), hours, calendar).stream()
        .anyMatch(interval -> interval.contains(at.toLocalTime()));
  }

  /**
   * The closing time of a day on the wall clock. A day off has one too, for ends that do not roll:
   * that of its weekday, on a weekend Friday's.
   */
  public static LocalTime closingTime(LocalDate day, OpeningHours hours, WorkingCalendar calendar) {
    return hours.on(calendar.timetableOf(day)).getLast().to();
  }

  /** The closing of that day as an instant. */
  public static Instant closing(
      LocalDate day, OpeningHours hours, ZoneId zone, WorkingCalendar calendar) {
    return day.atTime(closingTime(day, hours, calendar)).atZone(zone).toInstant();
  }

  /**
   * The first instant at which that much opening time has passed since the start. A start outside
   * opening time waits for the next opening.
   *
   * @throws OutsideCalendar if the calendar ends first
   */
  public static Instant plus(
      Instant start, Duration opening, OpeningHours hours, ZoneId zone, WorkingCalendar calendar) {
    return plus(LocalDateTime.ofInstant(start, zone), opening, hours, calendar)
        .atZone(zone)
        .toInstant();
  }

  /** The same on the wall clock. */
  public static LocalDateTime plus(
      LocalDateTime start, Duration opening, OpeningHours hours, WorkingCalendar calendar) {
    if (opening.isNegative() || opening.isZero()) {
      throw new IllegalArgumentException("Expected some opening time to add, but got " + opening);
    }
    var day = start.toLocalDate();
    var from = start.toLocalTime();
    var left = opening;
    var even = hours.evenDay();
    while (true) {
      for (Interval interval : intervals(day, hours, calendar)) {
        var begin = interval.from().isBefore(from) ? from : interval.from();
        if (begin.isBefore(interval.to())) {
          var stretch = Duration.between(begin, interval.to());
          if (stretch.compareTo(left) >= 0) {
            return day.atTime(begin.plus(left));
          }
          left = left.minus(stretch);
        }
      }
      // In an even week all whole days are passed in one step; the last one, part or whole, is not.
      long whole = even.isZero() ? 0 : left.minusNanos(1).dividedBy(even);
      left = left.minus(even.multipliedBy(whole));
      day = calendar.addWorkingDays(day, (int) Math.min(whole + 1, NEVER), Week.FIVE_DAY);
      from = LocalTime.MIN;
    }
  }

  /** The opening time between two instants; negative where the second is the earlier one. */
  public static Duration between(
      Instant from, Instant to, OpeningHours hours, ZoneId zone, WorkingCalendar calendar) {
    if (to.isBefore(from)) {
      return between(to, from, hours, zone, calendar).negated();
    }
    var start = LocalDateTime.ofInstant(from, zone);
    var end = LocalDateTime.ofInstant(to, zone);
    return untilInDay(end, hours, calendar)
        .minus(untilInDay(start, hours, calendar))
        .plus(wholeDays(start.toLocalDate(), end.toLocalDate(), hours, calendar));
  }

  /* Opening time of a day before that moment. */
  private static Duration untilInDay(
      LocalDateTime moment, OpeningHours hours, WorkingCalendar calendar) {
    var time = moment.toLocalTime();
    var sum = Duration.ZERO;
    for (Interval interval : intervals(moment.toLocalDate(), hours, calendar)) {
      if (interval.from().isBefore(time)) {
        var end = interval.to().isBefore(time) ? interval.to() : time;
        sum = sum.plus(Duration.between(interval.from(), end));
      }
    }
    return sum;
  }

  /* Opening time of the days from the first up to but without the last. */
  private static Duration wholeDays(
      LocalDate first, LocalDate last, OpeningHours hours, WorkingCalendar calendar) {
    var even = hours.evenDay();
    if (!even.isZero()) {
      int days = calendar.workingDaysBetween(first, last, Week.FIVE_DAY);
      days += calendar.isWorking(first, Week.FIVE_DAY) ? 1 : 0;
      days -= calendar.isWorking(last, Week.FIVE_DAY) ? 1 : 0;
      return even.multipliedBy(days);
    }
    var sum = Duration.ZERO;
    for (var day = first; day.isBefore(last); day = day.plusDays(1)) {
      if (calendar.isWorking(day, Week.FIVE_DAY)) {
        sum = sum.plus(hours.length(calendar.timetableOf(day)));
      }
    }
    return sum;
  }
}
