package kz.qyzmet.college.casework.domain;

import java.util.List;

/** Why a command was refused: facts for the mapper, which makes the sentences. */
public sealed interface Refusal {

  sealed interface CannotClaim extends Refusal {}

  sealed interface CannotComplete extends Refusal {}

  sealed interface CannotReassign extends Refusal {}

  sealed interface CannotReturn extends Refusal {}

  /** The case has ended: nothing can be done to it. */
  record CaseIsOver() implements CannotClaim, CannotComplete, CannotReassign, CannotReturn {}

  record NotAtThatStep(String asked, String current)
      implements CannotClaim, CannotComplete, CannotReassign, CannotReturn {}

  record WrongRole(String step, String needed, String held)
      implements CannotClaim, CannotComplete, CannotReturn {}

  record TakenByAnother(String step, StaffCode person)
      implements CannotClaim, CannotComplete, CannotReturn {}

  /** The director named somebody else for this case. */
  record NotTheExecutor(String step, StaffCode executor) implements CannotClaim, CannotComplete {}

  /** Nobody signs what he has drafted. */
  record OwnWork(String step, StaffCode person)
      implements CannotClaim, CannotComplete, CannotReassign, CannotReturn {}

  record AlreadyTaken(String step, StaffCode person) implements CannotClaim, CannotReassign {}

  /** The action of the step needs a part that the request lacks. */
  record PartMissing(String step, String field) implements CannotComplete {}

  /** The request has a part for which the action of the step has no use. */
  record PartNotWanted(String step, String field) implements CannotComplete {}

  record NobodyOfThatRole(String person, String role, String field)
      implements CannotComplete, CannotReassign {}

  record UnknownGround(String ground, List<String> known) implements CannotComplete {}

  record NothingToSign(String step) implements CannotComplete {}

  record NotReturnable(String step) implements CannotReturn {}
}
