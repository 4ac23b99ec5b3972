package kz.qyzmet.passports.proof;

import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Step;

/**
 * A stretch of a route that somebody is answerable for.
 *
 * @param actor code of a role of the provider's staff, or who carries a leg
 * @param limit how long it may take; null where the act sets no time
 * @param wholeDays whether its days end with a closing, however the passport counts those of steps
 */
public record Stage(
    String code, LocalizedText name, String actor, Leg.Limit limit, boolean wholeDays) {
  private static final LocalizedText HEARING =
      new LocalizedText("тыңдау", "заслушивание", "hearing");

  static Stage of(Step step) {
    return new Stage(
        step.code(),
        step.name(),
        step.role(),
        step.limit() == null || step.limit() instanceof Term.None
            ? null
            : new Leg.Within(step.limit()),
        false);
  }

  static Stage of(Leg leg) {
    return new Stage(leg.code(), leg.name(), leg.by(), leg.limit(), false);
  }

  /** The applicant is heard: so long a refusal that is intended waits. */
  static Stage hearing(Step deciding, Term term) {
    return new Stage("hearing", HEARING, deciding.role(), new Leg.Within(term), true);
  }
}
