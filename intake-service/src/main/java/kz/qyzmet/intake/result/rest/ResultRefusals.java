package kz.qyzmet.intake.result.rest;

import java.util.List;
import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.result.domain.CannotCheck;
import kz.qyzmet.intake.result.domain.CannotHandOver;
import kz.qyzmet.intake.result.domain.Whereabouts.State;
import kz.qyzmet.kit.problem.Problem;

/** Refusals as answers: one exhaustive map per verb. */
final class ResultRefusals {
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
    };
  }

  private static Problem wrong(State state) {
    return Problem.of("wrong-state", 409).member("state", state.name());
  }

  private static Problem notShown(List<Violation> violations) {
    var problem = Problem.of("validation-failed", 422);
    for (var violation : violations) {
      problem = problem.error(violation.field(), violation.code(), Map.copyOf(violation.facts()));
    }
    return problem;
  }
}
