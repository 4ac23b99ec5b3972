package kz.qyzmet.college.draft.rest;

import java.time.Duration;
import java.util.List;
import kz.qyzmet.college.draft.domain.CannotDraft;
import kz.qyzmet.college.draft.domain.Fault;
import kz.qyzmet.kit.http.Versions;
import kz.qyzmet.kit.problem.Problem;

/** Each reason, as HTTP tells it. */
final class DraftProblems {

  private DraftProblems() {}

  /**
   * @param wait what a client is told where somebody else is away or busy
   */
  static Problem of(CannotDraft why, Duration wait) {
    return switch (why) {
      case CannotDraft.Absent _ -> Problem.of("not-found", 404);
      case CannotDraft.CaseIsOver _ -> Problem.of("case-is-over", 409);
      case CannotDraft.NotDrafting(var step) ->
          Problem.of("not-drafting", 409).member("currentStep", step);
      case CannotDraft.WrongRole(var step, var needed, var held) ->
          Problem.of("wrong-role", 403)
              .fact("step", step)
              .fact("needed", needed)
              .fact("held", held);
      case CannotDraft.NotTheExecutor(var step, var executor) ->
          Problem.of("not-the-executor", 403).fact("step", step).member("executor", executor);
      case CannotDraft.NoPaper _ -> Problem.of("no-paper", 409);
      case CannotDraft.UnknownGround(var ground, var known) ->
          Problem.of("unknown-ground", 422)
              .fact("ground", ground)
              .fact("known", String.join(", ", known))
              .error("ground", "unknown-ground");
      case CannotDraft.AlreadyThere(var version) ->
          Problem.of("draft-already-there", 409).member("currentVersion", version);
      case CannotDraft.NoDraft _ -> Problem.of("no-draft", 404);
      case CannotDraft.Stale(var version) -> Versions.stale(version);
      case CannotDraft.Overtaken _ -> Problem.of("draft-overtaken", 409);
      case CannotDraft.Faulty(var faults) -> faulty(faults);
      case CannotDraft.UnknownLearner _ -> Problem.of("learner-unknown", 409);
      case CannotDraft.RegisterAway _ -> later("learner-register-away", wait);
      case CannotDraft.IntakeAway _ -> later("intake-away", wait);
      case CannotDraft.PrinterBusy _ -> later("printer-busy", wait);
    };
  }

  private static Problem later(String code, Duration wait) {
    return Problem.of(code, 503).retryAfter((int) wait.toSeconds());
  }

  private static Problem faulty(List<Fault> faults) {
    var problem = Problem.of("validation-failed", 422);
    for (var fault : faults) {
      problem = problem.error(fault.field(), fault.code(), fault.facts());
    }
    return problem;
  }
}
