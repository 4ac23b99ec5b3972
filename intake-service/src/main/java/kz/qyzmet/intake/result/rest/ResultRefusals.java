package kz.qyzmet.intake.result.rest;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.result.domain.CannotCheck;
import kz.qyzmet.intake.result.domain.CannotGoBack;
import kz.qyzmet.intake.result.domain.CannotHandOver;
import kz.qyzmet.intake.result.domain.Whereabouts.State;
import kz.qyzmet.kit.problem.Problem;

/** Refusals as answers: one exhaustive map per verb. */
final class ResultRefusals {
  private static final int TRY_AGAIN_SECONDS = 30;

  private ResultRefusals() {}

  static Problem problem(CannotCheck why) {
    return switch (why) {
      case CannotCheck.NotAwaited(var state) -> wrong(state);
      case CannotCheck.AlreadyMissing _ -> wrong(State.MISSING);
    };
  }

  static Problem problem(CannotHandOver why) {
    return switch (why) {
      case CannotHandOver.NotHere(var state) -> wrong(state);
      case CannotHandOver.NotShown(var violations) -> notShown(violations);
      case CannotHandOver.NotIdentified not -> notIdentified(not);
      case CannotHandOver.BranchClosed closed -> closed(closed);
      case CannotHandOver.AcknowledgementUsed _ ->
          Problem.of("attachment-already-filed", 409)
              .error("acknowledgement", "attachment-already-filed");
    };
  }

  static Problem problem(CannotGoBack why) {
    return switch (why) {
      case CannotGoBack.WrongState(var state) -> wrong(state);
      case CannotGoBack.StillKept(var until) ->
          Problem.of("still-kept", 422).member("keepUntil", until.toString());
      case CannotGoBack.NoCourier(var ground) ->
          Problem.of("no-courier", 422).fact("ground", ground);
      case CannotGoBack.KeptForGood _ -> Problem.of("kept-for-good", 422);
    };
  }

  private static Problem wrong(State state) {
    return Problem.of("wrong-state", 409).member("state", state.name());
  }

  private static Problem closed(CannotHandOver.BranchClosed closed) {
    var saturdays = closed.saturdays() == null ? "–" : words(closed.saturdays());
    var problem = Problem.of("branch-closed", 422).member("passport", closed.passport().toString());
    return (closed.clause() == null ? problem : problem.member("clause", closed.clause()))
        .fact("at", closed.at().truncatedTo(ChronoUnit.MINUTES))
        .member("reason", DueAnswer.CLOSED)
        .member("hours", words(closed.workingDays()))
        .member("saturdays", saturdays);
  }

  /** As where somebody applies at a counter. */
  private static Problem notIdentified(CannotHandOver.NotIdentified not) {
    var problem =
        switch (not.doubt()) {
          case REGISTER_UNREACHABLE ->
              Problem.of("register-unreachable", 503).retryAfter(TRY_AGAIN_SECONDS);
          case NOT_REGISTERED, DEAD ->
              Problem.of("register-contradicts", 422)
                  .error("iin", "register-" + not.doubt().code());
        };
    return problem.member("passport", not.passport().toString()).member("clause", not.clause());
  }

  private static String words(Interval open) {
    return open.from() + "–" + open.to();
  }

  private static Problem notShown(List<Violation> violations) {
    var problem = Problem.of("validation-failed", 422);
    for (var violation : violations) {
      problem =
          problem.error(
              new Problem.FieldFault(
                  violation.field(),
                  violation.code(),
                  Map.copyOf(violation.facts()),
                  violation.clause() == null ? Map.of() : Map.of("clause", violation.clause())));
    }
    return problem;
  }
}
