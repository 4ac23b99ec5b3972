package kz.qyzmet.scenarios.run;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.Refusal;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.filing.domain.CannotFile;
import kz.qyzmet.intake.result.domain.CannotCheck;
import kz.qyzmet.intake.result.domain.CannotGoBack;
import kz.qyzmet.intake.result.domain.CannotHandOver;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.scenarios.file.Answers;
import kz.qyzmet.scenarios.file.Refusals;
import kz.qyzmet.scenarios.file.Times;

/**
 * Why the domain does not let something happen.
 *
 * @param code as scenarios spell it
 * @param sentence the same with its facts
 * @param papers codes of the papers that are missing; empty where that is not why
 */
record Why(String code, String sentence, Set<String> papers) {
  Why(String code, String sentence) {
    this(code, sentence, Set.of());
  }

  static Why of(CannotFile cannot) {
    return switch (cannot) {
      case CannotFile.Closed(var at, var _, var _) ->
          new Why(Refusals.CLOSED, "the office is shut at " + Times.text(at));
      case CannotFile.BranchClosed(var at, var _, var _, var _) ->
          new Why(Refusals.CLOSED, "the branch is shut at " + Times.text(at));
      case CannotFile.OutsideWindow(var day, var _, var _, var _) ->
          new Why(Refusals.OUTSIDE_WINDOW, day + " is not in the period of filing");
      case CannotFile.Invalid(var violations, var _) -> of(violations);
      case CannotFile.NoDate(var reason) -> new Why(reason, "no date can be promised");
      // The reader takes no scenario that comes to a door which is not there.
      case CannotFile.NotIdentified(var mark, var _) ->
          new Why(mark.code(), "the register of persons does not confirm the applicant");
      case CannotFile.NotConfirmed(var _) ->
          new Why("not-confirmed", "the digital documents service does not confirm a document");
      case CannotFile.UnknownService _,
          CannotFile.NotYetServed _,
          CannotFile.ChannelNotOffered _,
          CannotFile.UnknownProvider _,
          CannotFile.UnknownPickup _,
          CannotFile.PasswordUsed _,
          CannotFile.AlreadyFiled _ ->
          throw new IllegalStateException("Expected a refusal of what is filed, but got " + cannot);
    };
  }

  private static Why of(List<Violation> violations) {
    var sentence =
        violations.stream()
            .map(each -> each.field() + " " + each.code())
            .collect(Collectors.joining(", "));
    var papersOnly =
        violations.stream().allMatch(each -> each.code().equals(Violation.DOCUMENT_MISSING));
    return papersOnly
        ? new Why(
            Refusals.PAPERS_MISSING,
            sentence,
            violations.stream()
                .map(each -> each.facts().get("document"))
                .collect(Collectors.toSet()))
        : new Why("invalid", sentence);
  }

  static Why of(CannotCheck cannot) {
    return switch (cannot) {
      case CannotCheck.NotAwaited(var state) -> notAwaited(state);
      case CannotCheck.AlreadyMissing() ->
          new Why(Answers.NOT_AWAITED, "what was sent is known to be missing");
    };
  }

  static Why of(CannotHandOver cannot) {
    return switch (cannot) {
      case CannotHandOver.NotHere(var state) -> notAwaited(state);
      case CannotHandOver.BranchClosed(var at, var _, var _, var _, var _) ->
          new Why(Refusals.CLOSED, "the branch is shut at " + Times.text(at));
      // Whoever comes in a story has all with him, and no story asks the register of persons.
      case CannotHandOver.NotShown _,
          CannotHandOver.NotIdentified _,
          CannotHandOver.AcknowledgementUsed _ ->
          throw new IllegalStateException(
              "Expected a refusal for what was sent, but got " + cannot);
    };
  }

  static Why of(CannotGoBack cannot) {
    return switch (cannot) {
      case CannotGoBack.WrongState(var state) -> notAwaited(state);
      case CannotGoBack.StillKept(var until) ->
          new Why(Answers.STILL_KEPT, "it is to be kept until " + until);
      case CannotGoBack.KeptForGood() ->
          new Why(Answers.STILL_KEPT, "no act sets a time of storage");
      // A story names no carrier for the way back: it is always one that goes there.
      case CannotGoBack.NoCourier _ ->
          throw new IllegalStateException("Expected a carrier that goes there, but got " + cannot);
    };
  }

  private static Why notAwaited(Whereabouts.State state) {
    var where =
        switch (state) {
          case ON_ITS_WAY -> "is on its way to the branch";
          case MISSING -> "is missing";
          case HERE -> "is at the branch";
          case HANDED_OVER -> "was handed over";
          case RETURNED -> "has gone back to the provider";
          case REQUESTED -> "is asked of the provider again";
        };
    return new Why(Answers.NOT_AWAITED, "what was sent " + where);
  }

  static Why of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.PackageNotAwaited() -> new Why(Answers.NOT_AWAITED, "the package is here");
      case Refusal.PackageAlreadyMissing() ->
          new Why(Answers.NOT_AWAITED, "the package is known to be missing");
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
      case Refusal.NothingComesBack(var step) ->
          new Why(Answers.NOT_AWAITED, "nothing comes back at " + step);
      case Refusal.ReturnAlreadyMissing(var _) ->
          new Why(Answers.NOT_AWAITED, "what the branch sent back is known to be missing");
      case Refusal.NotToBeSent(var _) ->
          new Why(Answers.NOT_AWAITED, "what came back is not here, or nobody asked for it");
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
      case Refusal.UnknownAuthority(var ground, var known) ->
          new Why(
              Answers.INCOMPLETE,
              "nobody acts for the applicant by %s, but by %s".formatted(ground, known));
      case Refusal.AuthorityNotShown(var ground, var needed) ->
          new Why(Answers.INCOMPLETE, "%s takes just %s".formatted(ground, needed));
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
