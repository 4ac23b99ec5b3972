package kz.qyzmet.contracts.passport;

import java.time.LocalDate;
import kz.qyzmet.calendar.Term;

/**
 * Whether a refusal is preceded by a hearing, and its terms.
 *
 * @param applies whether this service holds one
 * @param from the first day of registration of cases that have one; null for all of the edition
 * @param notice how long before the act the preliminary decision must be known; null without one
 * @param objection how long the applicant may object after receiving it; null without one
 */
public record Hearing(
    boolean applies, LocalDate from, Sourced<Term> notice, Sourced<Term> objection, Basis basis) {
  /** As long as a passport says nothing of it. */
  static final Hearing UNSAID =
      new Hearing(
          false, null, null, null, new Basis(null, "The passport does not speak of a hearing."));

  /** Whether a case that was registered on that day has one. */
  public boolean isFor(LocalDate registered) {
    return applies && (from == null || !registered.isBefore(from));
  }
}
