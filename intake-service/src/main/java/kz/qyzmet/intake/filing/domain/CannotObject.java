package kz.qyzmet.intake.filing.domain;

import java.time.Instant;

/** Why an objection is refused at once. */
public sealed interface CannotObject {
  /** No refusal is intended, as far as this service has heard. */
  record NoHearing() implements CannotObject {}

  /** There is one objection per application. */
  record AlreadyFiled() implements CannotObject {}

  /** The time for objections has ended. */
  record TooLate(Instant objectionsUntil) implements CannotObject {}
}
