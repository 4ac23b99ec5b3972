package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;

/** How often a number was asked for with wrong checks. */
public interface LookupTries {
  /**
   * Tries for a number in its time.
   *
   * @param count this one included
   * @param until when they are forgotten
   */
  record Tries(int count, Instant until) {}

  /**
   * Counts one more.
   *
   * @param remembered for how long, from the first one on
   */
  Uni<Tries> count(ApplicationNumber number, Instant now, Duration remembered);

  /** The checks were right. */
  Uni<Void> forget(ApplicationNumber number);
}
