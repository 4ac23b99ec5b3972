package kz.qyzmet.intake.result.domain;

import java.time.LocalDate;

/** Why something is not sent back to the provider, or not asked for again. */
public sealed interface CannotGoBack {
  /** What is sent back is here, and what is asked for has gone back. */
  record WrongState(Whereabouts.State state) implements CannotGoBack {}

  /**
   * The time of storage is not over.
   *
   * @param until last day of it
   */
  record StillKept(LocalDate until) implements CannotGoBack {}

  /**
   * No courier goes to this branch.
   *
   * @param ground the clause or the reading that says so
   */
  record NoCourier(String ground) implements CannotGoBack {}

  /** No act sets a time of storage: it is kept for whoever comes. */
  record KeptForGood() implements CannotGoBack {}
}
