package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * One instant of a clock at which people are told.
 *
 * @param threshold the passport's code of the threshold, or {@link #MISSED}
 * @param at the first instant at which it may fire
 * @param firedAt when it did fire, null while it is open
 */
public record Mark(String threshold, Instant at, Instant firedAt) {

  /** The mark behind the end of a term. */
  public static final String MISSED = "missed";

  /** The end of a term belongs to the term: late is the first instant after it, as stored. */
  private static final ChronoUnit FIRST_AFTER = ChronoUnit.MICROS;

  public Mark {
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(at, "at");
    if (firedAt != null && firedAt.isBefore(at)) {
      throw new IllegalArgumentException(
          "Expected " + threshold + " not to fire before " + at + ", but it fired at " + firedAt);
    }
  }

  public static Mark approaching(String threshold, Instant at) {
    if (threshold.equals(MISSED)) {
      throw new IllegalArgumentException("Expected a threshold other than '" + MISSED + "'");
    }
    return new Mark(threshold, at, null);
  }

  public static Mark missed(Instant due) {
    return new Mark(MISSED, due.plus(1, FIRST_AFTER), null);
  }

  public boolean isOpen() {
    return firedAt == null;
  }

  public boolean isMissed() {
    return threshold.equals(MISSED);
  }

  boolean isDue(Instant moment) {
    return isOpen() && !at.isAfter(moment);
  }

  Mark fired(Instant now) {
    return new Mark(threshold, at, now);
  }
}
