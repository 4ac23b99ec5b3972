package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is open and what is late, over all organisations: an operator's view, read on request. */
public interface OpenWork {

  /**
   * Cases that wait in one step of one organisation.
   *
   * @param step null for cases whose college has not opened them yet
   * @param overdue how many of them are over the step's limit
   * @param suspended how many of them wait for the applicant, with their clocks standing still
   * @param oldestSince since when the oldest waits; null without a step
   */
  record Step(
      String provider, String step, long open, long overdue, long suspended, Instant oldestSince) {}

  /**
   * A term of the law, or the day before its end by which a branch gets the result, that is missed
   * or whose threshold has passed, or a step over its limit.
   *
   * @param kind {@code legal}, {@code hand-over} or {@code step}
   * @param step null for a term
   * @param suspendedUntil until when its clocks stand still at the latest; null where they run
   */
  record Pressing(
      UUID application,
      String provider,
      String kind,
      String step,
      Instant due,
      boolean missed,
      Instant suspendedUntil) {}

  /** How many there are in all; the list of pressing ones may be shorter. */
  record Totals(long legalMissed, long legalApproaching, long handOversMissed, long stepsOverdue) {}

  /** Where all cases stand at a moment. */
  record Report(List<Step> steps, Totals totals, List<Pressing> pressing) {}

  /**
   * Reads every open case; takes about a second for a million.
   *
   * @param most how many pressing ones to name, those due first before the others
   */
  Uni<Report> at(Instant moment, int most);
}
