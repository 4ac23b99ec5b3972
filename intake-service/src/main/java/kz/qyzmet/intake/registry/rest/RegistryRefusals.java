package kz.qyzmet.intake.registry.rest;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.registry.domain.CannotClose;
import kz.qyzmet.intake.registry.domain.CannotDispatch;
import kz.qyzmet.kit.problem.Problem;

/** Refusals as answers: one exhaustive map per verb. */
final class RegistryRefusals {
  private static final int CONFLICT = 409;
  private static final int UNPROCESSABLE = 422;

  private RegistryRefusals() {}

  static Problem problem(CannotClose why) {
    return switch (why) {
      case CannotClose.Invalid(var violations) -> invalid(violations);
      case CannotClose.NothingWaits(var provider) ->
          Problem.of("nothing-waits", CONFLICT).fact("provider", provider);
    };
  }

  /**
   * Why a registry does not leave.
   *
   * @param zone of the branch's clock
   */
  static Problem problem(CannotDispatch why, ZoneId zone) {
    return switch (why) {
      case CannotDispatch.Invalid(var violations) -> invalid(violations);
      case CannotDispatch.AlreadyDispatched(var at) ->
          Problem.of("registry-already-dispatched", CONFLICT)
              .fact("at", at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
      case CannotDispatch.NothingLeaves _ -> Problem.of("nothing-leaves", CONFLICT);
      case CannotDispatch.OutsideCalendar _ ->
          Problem.of("no-date", UNPROCESSABLE).member("reason", DueAnswer.OUTSIDE_CALENDAR);
    };
  }

  private static Problem invalid(List<Violation> violations) {
    var problem = Problem.of("validation-failed", UNPROCESSABLE);
    for (var violation : violations) {
      problem = problem.error(violation.field(), violation.code(), Map.copyOf(violation.facts()));
    }
    return problem;
  }
}
