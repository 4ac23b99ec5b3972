package kz.qyzmet.intake.result.domain;

/** Why what an operator says of something that was sent is not taken. */
public sealed interface CannotCheck {
  /** It has arrived, was handed over, or has gone back. */
  record NotAwaited(Whereabouts.State state) implements CannotCheck {}

  /** That it is missing is known. */
  record AlreadyMissing() implements CannotCheck {}
}
