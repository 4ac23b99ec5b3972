package kz.qyzmet.deadline.watch.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMoved;

/**
 * An event to tell, with its place in the application's sequence of notices.
 *
 * @param version 1..n for each application, without gaps
 * @param mark the first instant at which it could be told
 * @param cause id of the event behind it; null where it is the passing of time
 */
public record Notice(int version, DeadlineEvent event, Instant mark, UUID cause) {

  /** What nobody knows the cause of yet. */
  Notice(int version, DeadlineEvent event, Instant mark) {
    this(version, event, mark, null);
  }

  /** The same, told with an event of the case: that one moves ends, but lets no mark come. */
  public Notice with(UUID eventId) {
    return event instanceof DeadlineMoved ? new Notice(version, event, mark, eventId) : this;
  }

  /** How long after its mark it is told. */
  public Duration late() {
    return Duration.between(mark, event.at());
  }
}
