package kz.qyzmet.passports.proof;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.passport.Misfit;

/**
 * What the proof found for one way and one organisation's hours.
 *
 * @param term the term that binds: the legal one, or a derived cap; {@link Term.None} for neither
 * @param derived whether that term is a cap of ours, worked out from the steps
 * @param starts from how many starts the way was walked
 * @param worst the case with the least room; empty where no term binds or no start is possible
 * @param longest the longest time from acceptance to the end, with the start that gives it
 * @param acknowledged the passport's own word for the misfit; null where it has none
 */
public record Verdict(
    Way way,
    Term term,
    boolean derived,
    int starts,
    Optional<Case> worst,
    Optional<Case> longest,
    Misfit acknowledged) {

  /**
   * One walk.
   *
   * @param ends the last moment of each stage of the route
   * @param asked what the term asks for
   * @param end when that is done at the latest
   * @param limit when it must be; null where no term binds
   * @param room opening time that is left; negative where it is late
   * @param late how late on the clock; zero where it fits
   */
  public record Case(
      LocalDateTime start,
      Route route,
      List<LocalDateTime> ends,
      Asked asked,
      LocalDateTime end,
      LocalDateTime limit,
      LocalDate due,
      Duration room,
      Duration late) {
    public Case {
      ends = List.copyOf(ends);
    }

    public boolean fits() {
      return late.isZero();
    }
  }

  /** What has to be done by a limit. */
  public enum Asked {
    /** The person is told, or the refusal is known: by the end of the legal term. */
    TOLD,
    /** The result has left for the branch: by the hand-over day. */
    SENT,
    /** The result has arrived at the branch: by the hand-over day. */
    DELIVERED,
    /** The result has arrived at the branch: by the end of the legal term. */
    ARRIVED,
    /** The provider's own work is done: by the end of the internal term. */
    INTERNAL
  }

  /** Whether every stage at its limit still keeps every term. */
  public boolean fits() {
    return worst.map(Case::fits).orElse(true);
  }

  /** Whether it does not, and the passport does not say so itself. */
  public boolean breaks() {
    return !fits() && acknowledged == null;
  }
}
