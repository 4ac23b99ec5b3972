package kz.qyzmet.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The working calendar of Kazakhstan: which days work, in the 5-day and in the 6-day week, and why.
 * Immutable and safe for threads. Every question about a day outside {@link #firstDay()} to {@link
 * #lastDay()}, or with such an answer, throws {@link OutsideCalendar}.
 *
 * <p>Adding working days and counting them takes the same time for any span.
 */
public final class WorkingCalendar {
  /** The zone in which the calendar's days are meant, where a caller names none. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  private static final CalendarData DATA = CalendarData.shipped();
  private static final NavigableSet<LocalDate> TURNING_POINTS = DATA.turningPoints();
  private static final Map<LocalDate, Tables> TABLES = new ConcurrentHashMap<>();
  private static final WorkingCalendar KAZAKHSTAN =
      new WorkingCalendar(DATA.edition(), tables(LocalDate.MAX));

  private record Tables(DayTable five, DayTable six) {}

  private final String edition;
  private final DayTable five;
  private final DayTable six;
  private final int firstYear;
  private final int lastYear;
  /* Days from the first day to the first of each month, less one: index = monthStart + dayOfMonth. */
  private final int[] monthStart;

  private WorkingCalendar(String edition, Tables tables) {
    this.edition = edition;
    this.five = tables.five();
    this.six = tables.six();
    this.firstYear = DATA.firstDay().getYear();
    this.lastYear = DATA.lastDay().getYear();
    this.monthStart = new int[(lastYear - firstYear + 1) * 12];
    for (int i = 0; i < monthStart.length; i++) {
      var month = DATA.firstDay().plusMonths(i);
      monthStart[i] = (int) (month.toEpochDay() - DATA.firstDay().toEpochDay()) - 1;
    }
  }

  /** The shipped edition with all that it knows. */
  public static WorkingCalendar kazakhstan() {
    return KAZAKHSTAN;
  }

  /**
   * The shipped edition with only what had been published by that day, that day included: a decree
   * published later does not exist yet, and a holiday abolished later is still expected.
   *
   * @param knownOn the day of knowledge; later than the edition is the same as all that it knows
   */
  public static WorkingCalendar kazakhstan(LocalDate knownOn) {
    Objects.requireNonNull(knownOn, "knownOn");
    return new WorkingCalendar(DATA.edition() + "@known-" + knownOn, tables(knownOn));
  }

  private static Tables tables(LocalDate knownOn) {
    var lastChange = TURNING_POINTS.floor(knownOn);
    // Nothing changes between two turning points, so there are few tables however many days are
    // asked for.
    return TABLES.computeIfAbsent(
        lastChange == null ? LocalDate.MIN : lastChange,
        day -> new Tables(table(Week.FIVE_DAY, day), table(Week.SIX_DAY, day)));
  }

  private static DayTable table(Week week, LocalDate knownOn) {
    int length = (int) (DATA.lastDay().toEpochDay() - DATA.firstDay().toEpochDay()) + 1;
    return new DayTable(DATA.firstDay(), length, week, CalendarRules.notes(DATA, week, knownOn));
  }

  /** The edition's name, with {@code @known-DATE} where knowledge was limited. */
  public String edition() {
    return edition;
  }

  /** The first day that the calendar holds. */
  public LocalDate firstDay() {
    return DATA.firstDay();
  }

  /** The last day that the calendar holds. */
  public LocalDate lastDay() {
    return DATA.lastDay();
  }

  /** Whether the calendar holds the day. */
  public boolean holds(LocalDate day) {
    return day.getYear() >= firstYear && day.getYear() <= lastYear;
  }

  /** Whether the day works in that week. */
  public boolean isWorking(LocalDate day, Week week) {
    return table(week).works[index(day)];
  }

  /**
   * The n-th working day after the day, which itself is not counted, in constant time. For n below
   * 0 the n-th before it; for 0 the day itself, working or not.
   */
  public LocalDate addWorkingDays(LocalDate day, int n, Week week) {
    int i = index(day);
    if (n == 0) {
      return day;
    }
    var table = table(week);
    long k = n > 0 ? (long) table.upTo[i] + n - 1 : (long) table.before(i) + n;
    if (k < 0 || k >= table.nth.length) {
      throw outside(n + " working days from " + day + " to end");
    }
    return table.nth[(int) k];
  }

  /**
   * How many working days stand after the first day up to and including the second, in constant
   * time; below 0 where the second is the earlier one.
   */
  public int workingDaysBetween(LocalDate fromExclusive, LocalDate toInclusive, Week week) {
    var upTo = table(week).upTo;
    return upTo[index(toInclusive)] - upTo[index(fromExclusive)];
  }

  /** The day itself if it works, else the next day that does. */
  public LocalDate sameOrNextWorkingDay(LocalDate day, Week week) {
    return isWorking(day, week) ? day : addWorkingDays(day, 1, week);
  }

  /** The day itself if it works, else the last day before it that does. */
  public LocalDate sameOrPreviousWorkingDay(LocalDate day, Week week) {
    return isWorking(day, week) ? day : addWorkingDays(day, -1, week);
  }

  /** Why the day works or does not, with names, act and clause. */
  public DayNote note(LocalDate day, Week week) {
    index(day);
    var note = table(week).notes.get(day);
    return note == null ? CalendarRules.plain(day, week) : note;
  }

  /**
   * The day of the week whose opening hours apply to a day of the 5-day week: its own, but for a
   * weekend that a decree made a working day that of the day off for which it stands in, and for
   * other weekends Friday's.
   */
  public DayOfWeek timetableOf(LocalDate day) {
    index(day);
    if (!CalendarRules.isWeekend(day, Week.FIVE_DAY)) {
      return day.getDayOfWeek();
    }
    var note = note(day, Week.FIVE_DAY);
    return note.working() ? note.otherDay().orElse(day).getDayOfWeek() : DayOfWeek.FRIDAY;
  }

  private DayTable table(Week week) {
    return week == Week.FIVE_DAY ? five : six;
  }

  private int index(LocalDate day) {
    int year = day.getYear();
    if (year < firstYear || year > lastYear) {
      throw outside("the day " + day);
    }
    return monthStart[(year - firstYear) * 12 + day.getMonthValue() - 1] + day.getDayOfMonth();
  }

  private OutsideCalendar outside(String expected) {
    return new OutsideCalendar(expected, firstDay(), lastDay());
  }

  @Override
  public String toString() {
    return edition;
  }
}
