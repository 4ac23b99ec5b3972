package kz.qyzmet.stack.demo;

import java.time.LocalTime;
import kz.qyzmet.calendar.Week;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.stack.run.StackClock;

/** The pace of the stories: nobody works on the days between two working days. */
public final class Days {
  private Days() {}

  /** Moves the clock to that time of the next working day. */
  public static void toTheNextWorkingDay(StackClock clock, LocalTime time) {
    var today = clock.now().atZone(WorkingCalendar.ZONE).toLocalDate();
    var next = WorkingCalendar.kazakhstan().addWorkingDays(today, 1, Week.FIVE_DAY);
    clock.set(next.atTime(time).atZone(WorkingCalendar.ZONE).toInstant());
  }
}
