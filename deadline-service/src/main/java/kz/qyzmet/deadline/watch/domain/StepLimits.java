package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.DueDates;
import kz.qyzmet.calendar.due.StepTerm;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;

/**
 * The limits of one passport's steps in one organisation's hours: fifteen minutes of a step are
 * fifteen minutes in which that organisation is open.
 */
public final class StepLimits {

  private final Passport passport;
  private final Organisation provider;
  private final DueDates dates;

  public StepLimits(Passport passport, Organisation provider, DueDates dates) {
    this.passport = passport;
    this.provider = provider;
    this.dates = dates;
  }

  /** The clock that starts when a case comes into a step; empty where none does. */
  public Optional<Clock> whenEntered(String step, Instant at) {
    return limit(step, at, Step.LimitStarts.ENTERED);
  }

  /** The clock that starts when somebody takes the step up; empty where none does. */
  public Optional<Clock> whenClaimed(String step, Instant at) {
    return limit(step, at, Step.LimitStarts.CLAIMED);
  }

  /** The clock of a step from another instant on, whatever starts it; empty without a limit. */
  public Optional<Clock> from(String step, Instant at) {
    return limit(step, at, passport.pipeline().step(step).limitStarts());
  }

  /** Whether a refusal can be decided in that step. */
  public boolean refuses(String step) {
    return passport.pipeline().step(step).action().outcomes().contains(Step.REFUSED);
  }

  private Optional<Clock> limit(String code, Instant from, Step.LimitStarts starts) {
    Step step = passport.pipeline().step(code);
    if (step.limitStarts() != starts || step.limit() == null || step.limit() instanceof Term.None) {
      return Optional.empty();
    }
    OffsetDateTime due =
        dates.stepLimit(from, step.limit(), provider.hours(), provider.zone(), passport.stepTerm());
    return Optional.of(
        Clock.ofStep(
            code, from, due, counting(step.limit(), due), List.of(Mark.missed(due.toInstant()))));
  }

  /* A limit in days ends at a closing and does not roll. */
  private Counting counting(Term limit, OffsetDateTime due) {
    return limit instanceof Term.WorkingDays && passport.stepTerm() == StepTerm.ELAPSED
        ? new Counting.Opening()
        : Counting.of(limit, due, false);
  }
}
