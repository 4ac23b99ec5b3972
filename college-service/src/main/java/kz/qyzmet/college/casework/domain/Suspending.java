package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Decision.accepted;
import static kz.qyzmet.college.casework.domain.Decision.refused;

import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.Refusal.CannotSuspend;

/** Waiting for the applicant, where the passport says that the law allows it. */
final class Suspending {

  private Suspending() {}

  static Decision<CannotSuspend> decide(
      CaseState state, Command.Suspend command, Procedure procedure, Instant at) {
    return switch (state) {
      case Live live ->
          barred(live, command.by(), command.step(), procedure, at)
              .<Decision<CannotSuspend>>map(Decision::refused)
              .orElseGet(() -> suspend(live, command, procedure, at));
      case CaseState.Ended _ -> refused(new Refusal.CaseIsOver());
    };
  }

  private static Decision<CannotSuspend> suspend(
      Live live, Command.Suspend command, Procedure procedure, Instant at) {
    var step = live.at().step();
    var wait = live.progress().beside().suspendedAt(at);
    if (wait.isPresent()) {
      return refused(new Refusal.CaseIsSuspended(step, wait.get()));
    }
    // Once the result can be had the clocks have stopped for good.
    var longest = procedure.longestWait(step).filter(_ -> live instanceof CaseState.Open);
    if (longest.isEmpty()) {
      return refused(new Refusal.NotSuspendable(step));
    }
    return procedure
        .waitUntil(longest.get().value(), live.progress().beside().waits(), at)
        .<Decision<CannotSuspend>>map(
            until ->
                accepted(
                    new Change.Suspended(
                        step, actor(live, command.by()), command.note(), until, at)))
        .orElseGet(() -> refused(new Refusal.WaitingUsedUp(step, longest.get().basis().text())));
  }

  static Decision<CannotSuspend> decide(
      CaseState state, Command.Resume command, Procedure procedure, Instant at) {
    return switch (state) {
      case Live live ->
          barred(live, command.by(), command.step(), procedure, at)
              .<Decision<CannotSuspend>>map(Decision::refused)
              .orElseGet(() -> resume(live, command, at));
      case CaseState.Ended _ -> refused(new Refusal.CaseIsOver());
    };
  }

  private static Decision<CannotSuspend> resume(Live live, Command.Resume command, Instant at) {
    var step = live.at().step();
    return live.progress().beside().suspendedAt(at).isPresent()
        ? accepted(new Change.Resumed(step, actor(live, command.by()), at))
        : refused(new Refusal.NotSuspended(step));
  }

  private static Optional<CannotSuspend> barred(
      Live live, Staff by, Optional<String> asked, Procedure procedure, Instant at) {
    var step = live.at().step();
    if (asked.filter(code -> !code.equals(step)).isPresent()) {
      return Optional.of(new Refusal.NotAtThatStep(asked.orElseThrow(), step));
    }
    var actor = by.actingAs(live.at().role());
    if (actor.isEmpty()) {
      return Optional.of(new Refusal.WrongRole(step, live.at().role(), by.roleNames()));
    }
    return procedure
        .substitutions()
        .takenByAnother(live.at(), actor.get().code(), at)
        .<CannotSuspend>map(person -> new Refusal.TakenByAnother(step, person))
        .or(
            () ->
                procedure
                    .substitutions()
                    .reservedForAnother(live.at(), actor.get().code(), at)
                    .map(executor -> new Refusal.NotTheExecutor(step, executor)));
  }

  private static Actor actor(Live live, Staff by) {
    return by.actingAs(live.at().role()).orElseThrow();
  }
}
