package kz.qyzmet.kit.clock;

import java.time.Instant;

/** The only source of time for the domain; the local stack may put a movable one in its place. */
public interface Moments {
  /** The moment it is now, to the microsecond (what PostgreSQL keeps). */
  Instant now();
}
