package kz.qyzmet.notification.reconciliation.domain;

import java.time.Duration;
import kz.qyzmet.calendar.WorkingCalendar;

/**
 * How long something may take before it is a gap.
 *
 * @param grace for everything: what is younger is under way
 * @param sentWithin for how many working days papers may wait at a branch, and who asked for a
 *     result once more for the provider
 * @param carriedWithin for how many working days a carrier may have something of which the passport
 *     says nothing
 * @param calendar which days those are
 */
public record Limits(Duration grace, int sentWithin, int carriedWithin, WorkingCalendar calendar) {
  public Limits {
    if (sentWithin < 0 || carriedWithin < 0) {
      throw new IllegalArgumentException(
          "Expected working days from 0, but got " + sentWithin + " and " + carriedWithin);
    }
    if (grace.compareTo(Duration.ofSeconds(10)) < 0) {
      // Accounts are not read at one moment: what was told in between is not heard yet.
      throw new IllegalArgumentException(
          "Expected a grace of 10 seconds or more, but got " + grace);
    }
  }
}
