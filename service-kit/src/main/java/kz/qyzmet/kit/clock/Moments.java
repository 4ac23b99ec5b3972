package kz.qyzmet.kit.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * The only source of time for the domain: the database's clock, because replicas must agree. The
 * local stack may put a movable one in its place.
 */
public interface Moments {
  /** The moment it is now, to the microsecond (what PostgreSQL keeps). */
  Instant now();

  /**
   * By how much the local stack has moved its clock against the machines' clocks; zero in
   * production. For those who ask the database for the time within their transaction.
   */
  default Duration shift() {
    return Duration.ZERO;
  }
}
