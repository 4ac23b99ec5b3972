package kz.qyzmet.calendar;

import java.time.LocalDate;

/** Thrown where an answer would need a day that the calendar does not hold: it never guesses. */
public final class OutsideCalendar extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LocalDate firstDay;
  private final LocalDate lastDay;

  OutsideCalendar(String expected, LocalDate firstDay, LocalDate lastDay) {
    super(
        "Expected "
            + expected
            + " between "
            + firstDay
            + " and "
            + lastDay
            + ", but it is outside the calendar");
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  /** The first day that the calendar holds. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The last day that the calendar holds. */
  public LocalDate lastDay() {
    return lastDay;
  }
}
