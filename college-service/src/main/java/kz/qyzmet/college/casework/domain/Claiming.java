package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.Refusal.CannotClaim;
import kz.qyzmet.contracts.passport.Step.Action;

/** Taking a task up, so that nobody else does it meanwhile and a limit may start to run. */
final class Claiming {

  private Claiming() {}

  static Decision<CannotClaim> decide(
      CaseState state, Command.Claim command, Procedure procedure, Instant at) {
    return switch (state) {
      case CaseState.Ended _ -> Decision.refused(new Refusal.CaseIsOver());
      case Live live -> decide(live, command, procedure, at);
    };
  }

  private static Decision<CannotClaim> decide(
      Live live, Command.Claim command, Procedure procedure, Instant at) {
    var step = live.at().step();
    if (command.step().filter(asked -> !asked.equals(step)).isPresent()) {
      return Decision.refused(new Refusal.NotAtThatStep(command.step().orElseThrow(), step));
    }
    var actor = command.by().actingAs(live.at().role());
    if (actor.isEmpty()) {
      return Decision.refused(
          new Refusal.WrongRole(step, live.at().role(), command.by().roleNames()));
    }
    var person = actor.get().code();
    var taker = live.at().claimedBy();
    if (taker.isPresent()) {
      return Decision.refused(
          taker.get().equals(person)
              ? new Refusal.AlreadyTaken(step, person)
              : new Refusal.TakenByAnother(step, taker.get()));
    }
    return unfit(live, procedure, person, at)
        .<Decision<CannotClaim>>map(Decision::refused)
        .orElseGet(() -> Decision.accepted(new Change.Claimed(step, actor.get(), at)));
  }

  /** Nobody takes up what he couldn't complete. */
  private static Optional<CannotClaim> unfit(
      Live live, Procedure procedure, StaffCode person, Instant at) {
    var step = live.at().step();
    var action = procedure.action(step);
    if (action == Action.VOTE) {
      return Optional.of(new Refusal.CommonTask(step));
    }
    if (action.decides() && live.progress().isWorkOf(person)) {
      return Optional.of(new Refusal.OwnWork(step, person));
    }
    return procedure
        .substitutions()
        .reservedForAnother(live.at(), person, at)
        .map(executor -> new Refusal.NotTheExecutor(step, executor));
  }
}
