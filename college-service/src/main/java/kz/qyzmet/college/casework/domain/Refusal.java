package kz.qyzmet.college.casework.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Why a command was refused: facts for the mapper, which makes the sentences. */
public sealed interface Refusal {

  sealed interface CannotClaim extends Refusal {}

  sealed interface CannotComplete extends Refusal {}

  sealed interface CannotReassign extends Refusal {}

  sealed interface CannotReturn extends Refusal {}

  /** To suspend or to resume. */
  sealed interface CannotSuspend extends Refusal {}

  sealed interface CannotCheckPackage extends Refusal {}

  sealed interface CannotTakeBack extends Refusal {}

  /** It has arrived, or its applicant has withdrawn: there is a case. */
  record PackageNotAwaited() implements CannotCheckPackage {}

  record PackageAlreadyMissing() implements CannotCheckPackage {}

  /** The case has ended: nothing can be done to it. */
  record CaseIsOver()
      implements CannotClaim,
          CannotComplete,
          CannotReassign,
          CannotReturn,
          CannotSuspend,
          CannotTakeBack {}

  record NotAtThatStep(String asked, String current)
      implements CannotClaim, CannotComplete, CannotReassign, CannotReturn, CannotSuspend {}

  record WrongRole(String step, String needed, String held)
      implements CannotClaim, CannotComplete, CannotReturn, CannotSuspend, CannotTakeBack {}

  record TakenByAnother(String step, StaffCode person)
      implements CannotClaim, CannotComplete, CannotReturn, CannotSuspend, CannotTakeBack {}

  /** The director named somebody else for this case. */
  record NotTheExecutor(String step, StaffCode executor)
      implements CannotClaim, CannotComplete, CannotSuspend {}

  /** Nobody decides on what he has drafted. */
  record OwnWork(String step, StaffCode person)
      implements CannotClaim, CannotComplete, CannotReassign, CannotReturn {}

  record AlreadyTaken(String step, StaffCode person) implements CannotClaim, CannotReassign {}

  /** The action of the step needs a part that the request lacks. */
  record PartMissing(String step, String field) implements CannotComplete {}

  /** The request has a part for which the action of the step has no use. */
  record PartNotWanted(String step, String field) implements CannotComplete {}

  record NobodyOfThatRole(String person, String role, String field)
      implements CannotComplete, CannotReassign {}

  /**
   * Nobody is given work on a day on which he is away.
   *
   * @param until the last day of the absence
   * @param substitute who could be named instead
   */
  record PersonAbsent(String person, LocalDate until, String substitute, String field)
      implements CannotComplete, CannotReassign {}

  record UnknownGround(String ground, List<String> known, String field) implements CannotComplete {}

  record UnknownDocuments(List<String> documents, List<String> known) implements CannotComplete {}

  /** On that ground nobody acts for an applicant of the service. */
  record UnknownAuthority(String ground, List<String> known) implements CannotComplete {}

  /**
   * Whoever acts for the applicant shows just the papers of the ground.
   *
   * @param needed each of them
   */
  record AuthorityNotShown(String ground, List<String> needed) implements CannotComplete {}

  record NothingToSign(String step) implements CannotComplete {}

  /** The applicant may still object, or the notice was not long enough ago. */
  record HearingOpen(String step, OffsetDateTime decisionFrom) implements CannotComplete {}

  /** The provider waits for the applicant: nothing is decided meanwhile. */
  record CaseIsSuspended(String step, OffsetDateTime until)
      implements CannotComplete, CannotReturn, CannotSuspend {}

  /** Several people do the step, each on their own: nobody takes it up. */
  record CommonTask(String step) implements CannotClaim, CannotReassign {}

  record NotSuspendable(String step) implements CannotSuspend {}

  /**
   * The waits of the case have lasted as long as they may, taken together.
   *
   * @param clause where the longest wait stands, or the reading behind it
   */
  record WaitingUsedUp(String step, String clause) implements CannotSuspend {}

  record NotSuspended(String step) implements CannotSuspend {}

  record NotReturnable(String step) implements CannotReturn {}

  /** No branch has sent anything back, or it was found before. */
  record NothingComesBack(String step) implements CannotTakeBack {}

  /** That it is missing is known. */
  record ReturnAlreadyMissing(String step) implements CannotTakeBack {}

  /** What the branch has sent back is not here yet, or nobody has asked for it. */
  record NotToBeSent(String step) implements CannotComplete {}
}
