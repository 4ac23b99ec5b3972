package kz.qyzmet.notification.reconciliation.domain;

import java.time.Duration;

/**
 * How long something may take before it is a gap.
 *
 * @param grace for everything: what is younger is under way
 * @param sentWithin how long papers may wait at a branch
 * @param carriedWithin how long a carrier may have something of which the passport says nothing
 */
public record Limits(Duration grace, Duration sentWithin, Duration carriedWithin) {
  public Limits {
    if (grace.compareTo(Duration.ofSeconds(10)) < 0) {
      // Accounts are read one after the other: what was told in between is not heard yet.
      throw new IllegalArgumentException(
          "Expected a grace of 10 seconds or more, but got " + grace);
    }
  }
}
