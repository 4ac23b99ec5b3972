package kz.qyzmet.contracts.passport;

import kz.qyzmet.calendar.Term;

/**
 * Whether a refusal is preceded by a hearing, and its terms.
 *
 * @param applies whether this service holds one
 * @param notice how long before the act the preliminary decision must be known; null without one
 * @param objection how long the applicant may object after receiving it; null without one
 */
public record Hearing(boolean applies, Sourced<Term> notice, Sourced<Term> objection, Basis basis) {
  /** As long as a passport says nothing of it. */
  static final Hearing UNSAID =
      new Hearing(false, null, null, new Basis(null, "The passport does not speak of a hearing."));
}
