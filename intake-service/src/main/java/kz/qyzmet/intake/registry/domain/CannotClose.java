package kz.qyzmet.intake.registry.domain;

import java.util.List;
import kz.qyzmet.contracts.passport.Violation;

/** Why no registry is closed. */
public sealed interface CannotClose {
  record Invalid(List<Violation> violations) implements CannotClose {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  /** No papers wait for that provider, or somebody was faster. */
  record NothingWaits(String provider) implements CannotClose {}
}
