package kz.qyzmet.calendar.due;

import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.calendar.WorkingCalendar;

/** An organisation's vacations. */
public record Vacations(List<Span> spans) implements FilingDays {
  /** None are known. */
  public static final Vacations NONE = new Vacations(List.of());

  /** From one day to another, both included. */
  public record Span(LocalDate from, LocalDate to) {
    /**
     * @throws IllegalArgumentException it ends before it starts
     */
    public Span {
      if (to.isBefore(from)) {
        throw new IllegalArgumentException(
            "Expected vacations that end after they start, but got " + from + " to " + to);
      }
    }
  }

  public Vacations {
    spans = List.copyOf(spans);
  }

  /** All days that the calendar holds: for whoever asks about no organisation of its own. */
  public static Vacations anyDayOf(WorkingCalendar calendar) {
    return new Vacations(List.of(new Span(calendar.firstDay(), calendar.lastDay())));
  }

  @Override
  public boolean contains(LocalDate day) {
    return spans.stream().anyMatch(span -> !day.isBefore(span.from()) && !day.isAfter(span.to()));
  }
}
