package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.OpeningTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * How a date is read where acts leave it open; each is a setting of the passport.
 *
 * @param afterHours when a portal application counts as registered that comes after closing, and
 *     when the provider has registered what a branch took in if it does so then
 * @param deadlineHour at which hour the last day of a term in days ends
 * @param handOverDay which day is a day before the end, where that is a day off
 * @param branchHours which hours of the Corporation's branches hold
 */
public record DueReadings(
    AfterHours afterHours,
    DeadlineHour deadlineHour,
    HandOverDay handOverDay,
    BranchHours branchHours) {
  /** As every passport reads them that says nothing else. */
  public static final DueReadings USUAL =
      new DueReadings(
          AfterHours.NEXT_WORKING_DAY,
          DeadlineHour.CLOSING,
          HandOverDay.WORKING_DAY,
          BranchHours.DUTY_DESKS);

  /** When counts as registered what the provider gets or registers after closing. */
  public enum AfterHours {
    /** On the next working day. */
    NEXT_WORKING_DAY,
    /** On the working day on which it comes; on a day off the next working day all the same. */
    SAME_DAY
  }

  /** At which hour the last day of a term in days ends. */
  public enum DeadlineHour {
    /** When the provider closes. */
    CLOSING,
    /** With its last second. */
    END_OF_DAY;

    private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

    /**
     * The last moment of a term that ends on that day.
     *
     * @throws kz.qyzmet.calendar.OutsideCalendar the calendar does not hold the day
     */
    public LocalTime on(LocalDate day, OpeningHours hours, WorkingCalendar calendar) {
      LocalTime closing = OpeningTime.closingTime(day, hours, calendar);
      return switch (this) {
        case CLOSING -> closing;
        case END_OF_DAY -> LAST_SECOND;
      };
    }
  }

  /** Which day is a day before the end. */
  public enum HandOverDay {
    /** The last working day on or before the eve. */
    WORKING_DAY,
    /** The eve itself, working or not. */
    CALENDAR_DAY;

    /** The last day to hand a result over that is due on that day. */
    public LocalDate before(LocalDate due, WorkingCalendar calendar) {
      LocalDate eve = due.minusDays(1);
      return switch (this) {
        case WORKING_DAY -> calendar.sameOrPreviousWorkingDay(eve, Week.FIVE_DAY);
        case CALENDAR_DAY -> eve;
      };
    }
  }

  /** Which hours of the Corporation's branches hold. */
  public enum BranchHours {
    /** 9–18 on working days; duty desks 9–20 and on Saturdays 9–13. */
    DUTY_DESKS,
    /** Every branch 9–20 from Monday to Saturday. */
    SIX_DAYS;

    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final Interval ORDINARY_DAY = new Interval(NINE, LocalTime.of(18, 0));
    private static final Interval LONG_DAY = new Interval(NINE, LocalTime.of(20, 0));
    private static final Interval SHORT_DAY = new Interval(NINE, LocalTime.of(13, 0));

    /** On a day that works in the 5-day week (Rules, part C6). */
    public Interval onWorkingDays(Branch branch) {
      return this == DUTY_DESKS && branch == Branch.ORDINARY ? ORDINARY_DAY : LONG_DAY;
    }

    /** On a day that works in the 6-day week alone, mostly a Saturday; empty where it is shut. */
    public Optional<Interval> onSaturdays(Branch branch) {
      return switch (this) {
        case DUTY_DESKS -> branch == Branch.DUTY ? Optional.of(SHORT_DAY) : Optional.empty();
        case SIX_DAYS -> Optional.of(LONG_DAY);
      };
    }
  }

  public DueReadings {
    Objects.requireNonNull(afterHours, "afterHours");
    Objects.requireNonNull(deadlineHour, "deadlineHour");
    Objects.requireNonNull(handOverDay, "handOverDay");
    Objects.requireNonNull(branchHours, "branchHours");
  }
}
