package kz.qyzmet.intake.registry.rest;

import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qyzmet.calendar.due.DueAnswer;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.registry.domain.CannotClose;
import kz.qyzmet.intake.registry.domain.CannotDispatch;
import kz.qyzmet.intake.registry.domain.ComingBack;
import kz.qyzmet.intake.registry.domain.Line;
import kz.qyzmet.intake.registry.domain.StayingBehind;
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
      case CannotDispatch.NoCourier(var ground) ->
          Problem.of("no-courier", UNPROCESSABLE).fact("ground", ground);
      case CannotDispatch.NothingLeaves _ -> Problem.of("nothing-leaves", CONFLICT);
      case CannotDispatch.OutsideCalendar _ ->
          Problem.of("no-date", UNPROCESSABLE).member("reason", DueAnswer.OUTSIDE_CALENDAR);
    };
  }

  /** Why papers are not entered in another registry. */
  static Problem problem(StayingBehind.Decision why) {
    return switch (why) {
      case StayingBehind.Decision.NotDispatched _ ->
          Problem.of("registry-not-dispatched", CONFLICT);
      case StayingBehind.Decision.Refused(var state) -> wrong(state);
      case StayingBehind.Decision.Absent _ -> Problem.of("not-found", 404);
      case StayingBehind.Decision.Stayed _ ->
          throw new IllegalStateException("Expected a refusal, but it was done");
    };
  }

  /** Why papers are not received from the provider. */
  static Problem problem(ComingBack.Decision why) {
    return switch (why) {
      case ComingBack.Decision.Refused(var state) -> wrong(state);
      case ComingBack.Decision.Absent _ -> Problem.of("not-found", 404);
      case ComingBack.Decision.CameBack _ ->
          throw new IllegalStateException("Expected a refusal, but it was done");
    };
  }

  private static Problem wrong(Line.State state) {
    return Problem.of("wrong-state", CONFLICT)
        .member("state", state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Problem invalid(List<Violation> violations) {
    var problem = Problem.of("validation-failed", UNPROCESSABLE);
    for (var violation : violations) {
      problem = problem.error(violation.field(), violation.code(), Map.copyOf(violation.facts()));
    }
    return problem;
  }
}
