package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The part of each year in which a service takes applications, both days included; one that ends
 * before it starts runs over New Year.
 *
 * @param from first day
 * @param to last day
 */
public record FilingWindow(MonthDay from, MonthDay to) implements FilingDays {
  @Override
  public boolean contains(LocalDate day) {
    var monthDay = MonthDay.from(day);
    boolean started = !monthDay.isBefore(from);
    boolean notEnded = !monthDay.isAfter(to);
    return from.isAfter(to) ? started || notEnded : started && notEnded;
  }
}
