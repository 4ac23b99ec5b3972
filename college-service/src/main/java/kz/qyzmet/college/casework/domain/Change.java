package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a case. A change may hold free text (a draft, a note, who received the result):
 * that stays in the college's own history and never enters an event.
 */
public sealed interface Change {

  Instant at();

  /** The step that it happened at, if any. */
  Optional<String> stepCode();

  /** Who did it; empty for what the system or the applicant did. */
  Optional<Actor> actor();

  /** A change that one person made at one step. */
  sealed interface ByPerson extends Change {
    String step();

    Actor by();

    @Override
    default Optional<String> stepCode() {
      return Optional.of(step());
    }

    @Override
    default Optional<Actor> actor() {
      return Optional.of(by());
    }
  }

  /** A change that no member of the staff made. */
  sealed interface Impersonal extends Change {
    @Override
    default Optional<String> stepCode() {
      return Optional.empty();
    }

    @Override
    default Optional<Actor> actor() {
      return Optional.empty();
    }
  }

  record Opened(Facts facts, Place next, Instant at) implements Impersonal {}

  record Claimed(String step, Actor by, Instant at) implements ByPerson {}

  record Reassigned(String step, Actor.Director by, StaffCode to, boolean asExecutor, Instant at)
      implements ByPerson {}

  record Registered(String step, Actor by, IncomingNumber number, Place next, Instant at)
      implements ByPerson {}

  record Assigned(String step, Actor by, StaffCode executor, Place next, Instant at)
      implements ByPerson {}

  record Drafted(String step, Actor by, Draft draft, Optional<String> text, Place next, Instant at)
      implements ByPerson {}

  record Returned(String step, Actor by, String note, Place next, Instant at) implements ByPerson {}

  record Signed(String step, Actor by, Place next, Instant at) implements ByPerson {}

  /** The result can be had: the notice with the pickup place leaves, the terms stop. */
  record MadeReady(Instant at) implements Impersonal {}

  record HandedOver(String step, Actor by, Optional<String> receivedBy, Instant at)
      implements ByPerson {}

  record RefusalSigned(String step, Actor by, String ground, Instant at) implements ByPerson {}

  record WithdrawnByApplicant(Instant at) implements Impersonal {}

  /** The applicant asked too late; nothing changes but the answer. */
  record WithdrawalDeclined(TooLate reason, Instant at) implements Impersonal {}

  /** Why a withdrawal came too late. */
  enum TooLate {
    SIGNED,
    ISSUED,
    REFUSED
  }

  /**
   * A step and the role that it waits for.
   *
   * @param forExecutor whether it is the work of the one who was assigned
   */
  record Place(String step, String role, boolean forExecutor) {}
}
