package kz.qyzmet.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/**
 * Writes days as CSV with the header {@code date,working5,working6,reason}. One reason serves both
 * weeks: the one that comes first in {@link DayReason}'s order.
 */
public final class CalendarCsv {
  /** The first line, without its line end. */
  public static final String HEADER = "date,working5,working6,reason";

  private CalendarCsv() {}

  /**
   * Writes the header and one line per day, both ends included, each ended by a line feed.
   *
   * @throws OutsideCalendar before anything is written, if an end is outside the calendar
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public static void write(WorkingCalendar calendar, LocalDate from, LocalDate to, Appendable out) {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "Expected FROM not after TO, but got " + from + " and " + to);
    }
    line(calendar, from);
    line(calendar, to);
    try {
      out.append(HEADER).append('\n');
      for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
        out.append(line(calendar, day)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One day's line, without its line end. */
  public static String line(WorkingCalendar calendar, LocalDate day) {
    var five = calendar.note(day, Week.FIVE_DAY);
    var six = calendar.note(day, Week.SIX_DAY);
    var reason = five.reason().compareTo(six.reason()) <= 0 ? five.reason() : six.reason();
    return day + "," + bit(five) + "," + bit(six) + "," + reason.token();
  }

  private static char bit(DayNote note) {
    return note.working() ? '1' : '0';
  }
}
