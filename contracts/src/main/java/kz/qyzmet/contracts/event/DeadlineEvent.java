package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.OffsetDateTime;

/** What deadline-service says, on topic {@code qyzmet.deadline}. */
public sealed interface DeadlineEvent extends Event
    permits DeadlineApproaching, DeadlineMissed, DeadlineMoved {
  /** Code of the organisation that has the case. */
  String provider();

  /** {@code legal}, {@code internal} or {@code step}. */
  String kind();

  /** Code of the step whose limit it is; null for the other kinds. */
  String step();

  /** The end of the term, inclusive. */
  OffsetDateTime dueAt();

  /** When the deadline spoke. */
  Instant at();
}
