package kz.qyzmet.contracts.passport;

import java.util.Set;
import kz.qyzmet.calendar.Term;

/**
 * When the law lets the provider stop the clocks and wait for the applicant.
 *
 * @param limit how long it waits at most; all waits of a case together too
 * @param steps codes of the steps in which it may
 */
public record Suspension(Sourced<Term> limit, Set<String> steps) {
  public Suspension {
    steps = Set.copyOf(steps);
  }
}
