package kz.qyzmet.intake.result.domain;

import java.time.LocalDateTime;
import java.util.List;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Violation;

/** Why something is not handed over. */
public sealed interface CannotHandOver {
  /** It has not arrived, was handed over before, or has gone back. */
  record NotHere(Whereabouts.State state) implements CannotHandOver {}

  /** Who came has not shown what it takes. */
  record NotShown(List<Violation> violations) implements CannotHandOver {
    public NotShown {
      violations = List.copyOf(violations);
    }
  }

  /**
   * The register of persons does not confirm the applicant, and the passport lets nothing be handed
   * over so.
   *
   * @param passport which says so
   * @param clause by which it does
   */
  record NotIdentified(Doubt doubt, PassportRef passport, String clause)
      implements CannotHandOver {}

  /** The scan of the acknowledgement belongs to another application already. */
  record AcknowledgementUsed() implements CannotHandOver {}

  /**
   * The branch is shut; it hands out by its schedule (Rules, item 48).
   *
   * @param at on the branch's clock
   * @param workingDays when it is open on days of the 5-day week
   * @param saturdays when it is on days that work in the 6-day week alone; null for never
   * @param passport which says so
   * @param clause by which it does; null where it names none
   */
  record BranchClosed(
      LocalDateTime at,
      Interval workingDays,
      Interval saturdays,
      PassportRef passport,
      String clause)
      implements CannotHandOver {}
}
