package kz.qyzmet.intake.result.domain;

import java.util.List;
import kz.qyzmet.contracts.passport.Violation;

/** Why something is not handed over. */
public sealed interface CannotHandOver {
  /** It has not arrived, or was handed over before. */
  record NotHere(Whereabouts.State state) implements CannotHandOver {}

  /** Who came has not shown what it takes. */
  record NotShown(List<Violation> violations) implements CannotHandOver {
    public NotShown {
      violations = List.copyOf(violations);
    }
  }
}
