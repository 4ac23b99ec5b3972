package kz.qyzmet.calendar;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A half-open stretch of opening time on the wall clock: {@code from} is open, {@code to} is not.
 *
 * @param from first open moment
 * @param to first closed moment, after {@code from} on the same day
 */
public record Interval(LocalTime from, LocalTime to) {
  public Interval {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException(
          "Expected opening before closing, but got " + from + " to " + to);
    }
  }

  /** Whether the moment is inside; the closing moment itself is not. */
  public boolean contains(LocalTime time) {
    return !time.isBefore(from) && time.isBefore(to);
  }

  /** Its length on the wall clock. */
  public Duration length() {
    return Duration.between(from, to);
  }
}
