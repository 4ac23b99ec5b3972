package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.List;
import kz.qyzmet.contracts.passport.Violation;

/** Why a registry does not leave. */
public sealed interface CannotDispatch {
  record Invalid(List<Violation> violations) implements CannotDispatch {
    public Invalid {
      violations = List.copyOf(violations);
    }
  }

  record AlreadyDispatched(Instant at) implements CannotDispatch {}

  /**
   * No courier goes there.
   *
   * @param ground the clause or the reading that says so
   */
  record NoCourier(String ground) implements CannotDispatch {}

  /** Every application in it has ended or is asked back, or its papers are with the provider. */
  record NothingLeaves() implements CannotDispatch {}

  /** The working calendar ends before the papers are expected. */
  record OutsideCalendar() implements CannotDispatch {}
}
