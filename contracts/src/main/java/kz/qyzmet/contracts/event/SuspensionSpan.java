package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A stretch of time in which the clocks of a case stand still.
 *
 * @param step code of the step in which the provider waits; null where no step was known
 * @param from when it began
 * @param until when it ends at the latest; once it is over, when it ended
 */
public record SuspensionSpan(String step, Instant from, OffsetDateTime until) {
  public SuspensionSpan {
    Required.present(from, "from");
    Required.present(until, "until");
  }
}
