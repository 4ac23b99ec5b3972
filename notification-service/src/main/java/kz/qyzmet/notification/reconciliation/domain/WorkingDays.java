package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import kz.qyzmet.calendar.OutsideCalendar;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * When a time is over that is counted in working days: with the last of them. They are those of the
 * five-day week, at a branch on duty too: what it sends is received on no other. Beyond the
 * calendar every day counts, for a gap that shows early can still be looked into.
 */
record WorkingDays(WorkingCalendar calendar) {
  /** After so many of them; the day on which it begins is not counted. */
  Instant after(Instant begin, int days) {
    var day = day(begin);
    return endOf(() -> calendar.addWorkingDays(day, days, Week.FIVE_DAY), day.plusDays(days));
  }

  /** After the first of them that is not before that moment's day. */
  Instant firstFrom(Instant begin) {
    var day = day(begin);
    return endOf(() -> calendar.sameOrNextWorkingDay(day, Week.FIVE_DAY), day);
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
  }

  private static Instant endOf(Supplier<LocalDate> last, LocalDate beyondCalendar) {
    LocalDate day;
    try {
      day = last.get();
    } catch (OutsideCalendar _) {
      day = beyondCalendar;
    }
    return day.plusDays(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
  }
}
