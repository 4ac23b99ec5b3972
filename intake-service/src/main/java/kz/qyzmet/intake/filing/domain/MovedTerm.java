package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import kz.qyzmet.contracts.event.DeadlineMoved;

/**
 * The end of a term where a wait for the applicant has put it, and that wait.
 *
 * @param due the end, inclusive
 * @param strictDue the same without the roll to a working day; null of the internal term
 * @param handOverBy the last day to hand the result to a branch; null of the internal term
 * @param waitedFrom when the wait began
 * @param waitedUntil when it ends at the latest; once it is over, when it ended
 * @param clock {@code suspended}, {@code running} or {@code stopped}, as it was told last
 */
public record MovedTerm(
    OffsetDateTime due,
    OffsetDateTime strictDue,
    LocalDate handOverBy,
    Instant waitedFrom,
    OffsetDateTime waitedUntil,
    String clock) {
  private static final String SUSPENDED = "suspended";

  public MovedTerm {
    Objects.requireNonNull(due, "due");
    Objects.requireNonNull(waitedFrom, "waitedFrom");
    Objects.requireNonNull(waitedUntil, "waitedUntil");
    Objects.requireNonNull(clock, "clock");
  }

  static MovedTerm of(DeadlineMoved event) {
    return new MovedTerm(
        event.dueAt(),
        event.strictDueAt(),
        event.handOverBy(),
        event.suspension().from(),
        event.suspension().until(),
        event.clock());
  }

  /** How the clock stands: at the latest end of a wait it runs again, even if nobody says so. */
  public String clockAt(Instant moment) {
    return clock.equals(SUSPENDED) && !moment.isBefore(waitedUntil.toInstant()) ? "running" : clock;
  }
}
