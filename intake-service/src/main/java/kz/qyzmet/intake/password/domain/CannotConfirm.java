package kz.qyzmet.intake.password.domain;

import java.time.Instant;

/** Why a one-time password proves nothing. */
public sealed interface CannotConfirm {
  /** There is none under that id, or it is somebody else's: the two can't be told apart. */
  record Unknown() implements CannotConfirm {}

  /** It was used already. */
  record Used() implements CannotConfirm {}

  /** No more tries, and be it with the right code. */
  record TooManyTries(int allowed) implements CannotConfirm {}

  record TooLate(Instant until) implements CannotConfirm {}

  /** It was asked for another act. */
  record AnotherPurpose() implements CannotConfirm {}

  /** It was sent to a phone that is not connected to the account now. */
  record AnotherPhone() implements CannotConfirm {}

  /** It was asked for other bytes. */
  record AnotherApplication() implements CannotConfirm {}

  /** The code is not the one that was sent. */
  record WrongCode(int triesLeft) implements CannotConfirm {}
}
