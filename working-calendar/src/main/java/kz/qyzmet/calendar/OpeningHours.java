package kz.qyzmet.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When an organisation is open, by day of the week. Whether a given date works at all is the
 * calendar's business: these are the hours of a day that does.
 *
 * <p>Every provider works by the 5-day week (Rules, part A0), so Monday to Friday must have hours.
 * Hours of Saturday and Sunday never count: a weekend that a decree made a working day has the
 * hours of the weekday for which it stands in.
 */
public final class OpeningHours {
  private static final List<DayOfWeek> WORKING_WEEK =
      List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY);
  private static final OpeningHours STANDARD =
      everyWeekday(
          List.of(
              new Interval(LocalTime.of(9, 0), LocalTime.of(13, 0)),
              new Interval(LocalTime.of(14, 0), LocalTime.of(18, 0))));

  private final Map<DayOfWeek, List<Interval>> weekly;
  private final Map<DayOfWeek, Duration> lengths = new EnumMap<>(DayOfWeek.class);
  private final Duration workingDay;
  private final Duration evenDay;

  /**
   * Hours by day of the week.
   *
   * @param weekly intervals without overlaps
   * @throws IllegalArgumentException a weekday without hours, or intervals that overlap
   */
  public OpeningHours(Map<DayOfWeek, List<Interval>> weekly) {
    var sorted = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
    weekly.forEach((day, intervals) -> sorted.put(day, inOrder(day, intervals)));
    for (DayOfWeek day : WORKING_WEEK) {
      if (sorted.getOrDefault(day, List.of()).isEmpty()) {
        throw new IllegalArgumentException(
            "Expected opening hours for every day from Monday to Friday, but " + day + " has none");
      }
    }
    this.weekly = Collections.unmodifiableMap(sorted);
    for (DayOfWeek day : DayOfWeek.values()) {
      lengths.put(
          day, on(day).stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus));
    }
    this.workingDay =
        WORKING_WEEK.stream()
            .map(this::length)
            .reduce(Duration.ZERO, Duration::plus)
            .dividedBy(WORKING_WEEK.size());
    this.evenDay =
        WORKING_WEEK.stream().allMatch(day -> length(day).equals(workingDay))
            ? workingDay
            : Duration.ZERO;
  }

  /** The intervals of each day that has some, in order. */
  public Map<DayOfWeek, List<Interval>> weekly() {
    return weekly;
  }

  /** 9:00–13:00 and 14:00–18:00, Monday to Friday: the default of the services. */
  public static OpeningHours standard() {
    return STANDARD;
  }

  /** The same intervals on each day from Monday to Friday. */
  public static OpeningHours everyWeekday(List<Interval> intervals) {
    var weekly = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
    WORKING_WEEK.forEach(day -> weekly.put(day, intervals));
    return new OpeningHours(weekly);
  }

  /** The intervals of that day of the week; empty where it has none. */
  public List<Interval> on(DayOfWeek day) {
    return weekly.getOrDefault(day, List.of());
  }

  /** The opening time of that day of the week. */
  public Duration length(DayOfWeek day) {
    return lengths.get(day);
  }

  /**
   * What one working day of a step's limit is worth: the mean opening time of Monday to Friday. In
   * an even week that is the day itself; in an uneven one five working days are exactly one week.
   */
  public Duration workingDay() {
    return workingDay;
  }

  /** The opening time of every day from Monday to Friday where all are alike; else zero. */
  Duration evenDay() {
    return evenDay;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpeningHours hours && weekly.equals(hours.weekly);
  }

  @Override
  public int hashCode() {
    return weekly.hashCode();
  }

  @Override
  public String toString() {
    return "OpeningHours" + weekly;
  }

  private static List<Interval> inOrder(DayOfWeek day, List<Interval> intervals) {
    var sorted = intervals.stream().sorted(Comparator.comparing(Interval::from)).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).from().isBefore(sorted.get(i - 1).to())) {
        throw new IllegalArgumentException(
            "Expected intervals that do not overlap, but "
                + day
                + " has "
                + sorted.get(i - 1)
                + " and "
                + sorted.get(i));
      }
    }
    return sorted;
  }
}
