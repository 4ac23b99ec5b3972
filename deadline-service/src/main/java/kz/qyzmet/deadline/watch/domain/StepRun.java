package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A step that is over, kept for the reader.
 *
 * @param limitFrom from when its limit ran, null where none did
 * @param dueAt the end of its limit, null where none ran
 * @param fired the marks that had fired before it was done
 */
public record StepRun(
    String step,
    Instant since,
    Instant limitFrom,
    OffsetDateTime dueAt,
    Instant endedAt,
    List<Mark> fired) {

  public StepRun {
    fired = List.copyOf(fired);
  }
}
