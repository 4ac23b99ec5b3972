package kz.qyzmet.kit.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * What another clock was read to show, by this process's monotonic clock: somewhere between the
 * question and its answer, so it may be wrong by half of the time between them.
 *
 * @param nanos of the monotonic clock, in the middle of the two
 * @param doubt how wrong it may be, in nanoseconds
 */
record Reading(Instant instant, long nanos, long doubt) {
  /** A monotonic clock may run that much too fast or too slow: a ten-thousandth. */
  private static final long DRIFT = 10_000;

  /** What was answered to a question. */
  static Reading of(Instant said, long asked, long answered) {
    long half = (answered - asked) / 2;
    return new Reading(said, asked + half, half);
  }

  /** What that clock shows by now. */
  Instant at(long now) {
    return instant.plusNanos(now - nanos);
  }

  /**
   * The one of the two to go by: that which may be less wrong, for a slow answer says little. Where
   * they contradict each other that clock was set, or is another one by now: the later counts.
   */
  Reading orLater(Reading later) {
    long grown = doubt + (later.nanos - nanos) / DRIFT;
    long apart = Math.abs(Duration.between(at(later.nanos), later.instant).toNanos());
    return later.doubt <= grown || apart > later.doubt + grown ? later : this;
  }
}
