package kz.qyzmet.scenarios.run;

import java.time.OffsetDateTime;
import kz.qyzmet.college.casework.domain.Refusal;
import kz.qyzmet.scenarios.file.Answers;
import kz.qyzmet.scenarios.file.Times;

/**
 * Why the domain does not let something happen.
 *
 * @param code as scenarios spell it
 * @param sentence the same with its facts
 */
record Why(String code, String sentence) {

  static Why of(Refusal refusal) {
    return switch (refusal) {
      // No scenario sends papers: its cases are open from the start.
      case Refusal.CannotCheckPackage refused ->
          throw new IllegalStateException("Expected a refusal of a case, but got " + refused);
      case Refusal.CaseIsOver() -> new Why(Answers.OVER, "the case is over");
      case Refusal.NotAtThatStep(var asked, var current) ->
          new Why(Answers.WRONG_STEP, "the case stands at %s, not at %s".formatted(current, asked));
      case Refusal.WrongRole(var step, var needed, var held) ->
          new Why(
              Answers.WRONG_ROLE,
              "the step %s is for %s, not for %s".formatted(step, needed, held));
      case Refusal.TakenByAnother(var step, var person) ->
          new Why(Answers.TAKEN, person + " has taken " + step + " up");
      case Refusal.AlreadyTaken(var step, var person) ->
          new Why(Answers.TAKEN, person + " has taken " + step + " up already");
      case Refusal.NotTheExecutor(var step, var executor) ->
          new Why(Answers.NOT_THE_EXECUTOR, step + " was given to " + executor);
      case Refusal.OwnWork(var step, var person) ->
          new Why(Answers.OWN_WORK, person + " has drafted what " + step + " decides on");
      case Refusal.HearingOpen(var step, var from) ->
          new Why(
              Answers.HEARING_OPEN,
              "the applicant is being heard, %s only after %s".formatted(step, text(from)));
      case Refusal.CaseIsSuspended(var _, var until) ->
          new Why(Answers.SUSPENDED, "the case waits for the applicant until " + text(until));
      case Refusal.CommonTask(var step) ->
          new Why(Answers.WRONG_STEP, "several people do " + step + ", nobody takes it up");
      case Refusal.NotSuspendable(var step) ->
          new Why(Answers.NOT_SUSPENDABLE, "nobody may wait for the applicant at " + step);
      case Refusal.WaitingUsedUp(var step, var _) ->
          new Why(Answers.NOT_SUSPENDABLE, "no time is left to wait for the applicant at " + step);
      case Refusal.NotSuspended(var step) ->
          new Why(Answers.NOT_SUSPENDABLE, "nobody waits for the applicant at " + step);
      case Refusal.NotReturnable(var step) ->
          new Why(Answers.NOT_RETURNABLE, "nothing goes back from " + step);
      case Refusal.NothingToSign(var step) ->
          new Why(Answers.INCOMPLETE, "there is no draft at " + step);
      case Refusal.PartMissing(var step, var part) ->
          new Why(Answers.INCOMPLETE, step + " needs " + part);
      case Refusal.PartNotWanted(var step, var part) ->
          new Why(Answers.INCOMPLETE, step + " has no use for " + part);
      case Refusal.NobodyOfThatRole(var person, var role, var _) ->
          new Why(Answers.WRONG_ROLE, person + " is no " + role);
      case Refusal.PersonAbsent(var person, var until, var substitute, var _) ->
          new Why(
              Answers.AWAY,
              "%s is away until %s, %s stands in".formatted(person, until, substitute));
      case Refusal.UnknownGround(var ground, var known, var _) ->
          new Why(Answers.INCOMPLETE, "%s is no ground here, but %s are".formatted(ground, known));
      case Refusal.UnknownDocuments(var documents, var known) ->
          new Why(
              Answers.INCOMPLETE,
              "%s are no documents of the step, but %s are".formatted(documents, known));
    };
  }

  private static String text(OffsetDateTime moment) {
    return Times.text(moment.toLocalDateTime());
  }
}
