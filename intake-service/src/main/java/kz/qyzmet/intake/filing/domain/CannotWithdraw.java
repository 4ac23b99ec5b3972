package kz.qyzmet.intake.filing.domain;

import kz.qyzmet.contracts.event.Status;

/** Why a withdrawal is refused at once; all else is decided where the result is signed. */
public sealed interface CannotWithdraw {
  /** A request is on its way to the provider already. */
  record AlreadyAsked() implements CannotWithdraw {}

  /** The provider has refused an earlier request: one per application. */
  record AlreadyDeclined() implements CannotWithdraw {}

  /** The result is signed, or the application has ended. */
  record TooLate(Status status) implements CannotWithdraw {}
}
