package kz.qyzmet.benchmarks.calendar;

import com.opengamma.strata.basics.date.HolidayCalendarId;
import com.opengamma.strata.basics.date.ImmutableHolidayCalendar;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * Four ways to the same days: ours, the two arrays that no library can beat by much, Strata's
 * holiday calendar, and a loop over the days. All know exactly the same days off of the 5-day week.
 */
final class Contenders {
  private final WorkingCalendar ours = WorkingCalendar.kazakhstan();
  private final ImmutableHolidayCalendar strata;
  private final Set<LocalDate> daysOff = new HashSet<>();
  private final Set<LocalDate> workingWeekends = new HashSet<>();
  private final int firstDay;
  private final int[] upTo;
  private final LocalDate[] nth;

  Contenders() {
    firstDay = (int) ours.firstDay().toEpochDay();
    int length = (int) ours.lastDay().toEpochDay() - firstDay + 1;
    upTo = new int[length];
    List<LocalDate> working = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      var day = ours.firstDay().plusDays(i);
      boolean works = ours.isWorking(day, Week.FIVE_DAY);
      if (works) {
        working.add(day);
      }
      if (works && isWeekend(day)) {
        workingWeekends.add(day);
      } else if (!works && !isWeekend(day)) {
        daysOff.add(day);
      }
      upTo[i] = working.size();
    }
    nth = working.toArray(LocalDate[]::new);
    strata =
        ImmutableHolidayCalendar.of(
            HolidayCalendarId.of("KZ"),
            daysOff,
            EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            workingWeekends);
  }

  LocalDate firstDay() {
    return ours.firstDay();
  }

  /** The last day from which that many working days stay inside the calendar. */
  LocalDate lastStart(int span) {
    return nth[nth.length - 1 - span];
  }

  LocalDate addOurs(LocalDate day, int n) {
    return ours.addWorkingDays(day, n, Week.FIVE_DAY);
  }

  LocalDate addArrays(LocalDate day, int n) {
    return nth[upTo[(int) day.toEpochDay() - firstDay] + n - 1];
  }

  LocalDate addStrata(LocalDate day, int n) {
    return strata.shift(day, n);
  }

  LocalDate addLoop(LocalDate day, int n) {
    var end = day;
    int left = n;
    while (left > 0) {
      end = end.plusDays(1);
      if (works(end)) {
        left--;
      }
    }
    return end;
  }

  int betweenOurs(LocalDate from, LocalDate to) {
    return ours.workingDaysBetween(from, to, Week.FIVE_DAY);
  }

  int betweenArrays(LocalDate from, LocalDate to) {
    return upTo[(int) to.toEpochDay() - firstDay] - upTo[(int) from.toEpochDay() - firstDay];
  }

  /** Strata counts from the first day, included, to the second, excluded. */
  int betweenStrata(LocalDate from, LocalDate to) {
    return strata.daysBetween(from.plusDays(1), to.plusDays(1));
  }

  int betweenLoop(LocalDate from, LocalDate to) {
    int count = 0;
    for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      if (works(day)) {
        count++;
      }
    }
    return count;
  }

  /** Fails unless all four give the same answers from that day over that span. */
  void agree(LocalDate from, int span) {
    var ends =
        Arrays.asList(
            addOurs(from, span), addArrays(from, span), addStrata(from, span), addLoop(from, span));
    var to = ends.getFirst();
    var counts =
        List.of(
            betweenOurs(from, to),
            betweenArrays(from, to),
            betweenStrata(from, to),
            betweenLoop(from, to));
    if (new HashSet<>(ends).size() != 1 || !counts.equals(List.of(span, span, span, span))) {
      throw new IllegalStateException(
          "Expected one answer from " + from + " over " + span + ", but got " + ends + counts);
    }
  }

  private boolean works(LocalDate day) {
    return isWeekend(day) ? workingWeekends.contains(day) : !daysOff.contains(day);
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
  }
}
