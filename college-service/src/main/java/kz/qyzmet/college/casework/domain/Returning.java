package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Decision.refused;

import java.time.Instant;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.Refusal.CannotReturn;
import kz.qyzmet.contracts.passport.Step;

/** Sending a draft back for rework, with a note that says why. */
final class Returning {

  private Returning() {}

  static Decision<CannotReturn> decide(
      CaseState state, Command.Return command, Procedure procedure, Instant at) {
    return switch (state) {
      case CaseState.Ended _ -> refused(new Refusal.CaseIsOver());
      case Live live -> decide(live, command, procedure, at);
    };
  }

  private static Decision<CannotReturn> decide(
      Live live, Command.Return command, Procedure procedure, Instant at) {
    var step = live.at().step();
    if (command.step().filter(asked -> !asked.equals(step)).isPresent()) {
      return refused(new Refusal.NotAtThatStep(command.step().orElseThrow(), step));
    }
    var actor = command.by().actingAs(live.at().role());
    if (actor.isEmpty()) {
      return refused(new Refusal.WrongRole(step, live.at().role(), command.by().roleNames()));
    }
    var person = actor.get().code();
    var taker = procedure.substitutions().takenByAnother(live.at(), person, at);
    if (taker.isPresent()) {
      return refused(new Refusal.TakenByAnother(step, taker.get()));
    }
    if (procedure.action(step).decides() && live.progress().isWorkOf(person)) {
      return refused(new Refusal.OwnWork(step, person));
    }
    var wait = live.progress().beside().suspendedAt(at);
    if (wait.isPresent()) {
      return refused(new Refusal.CaseIsSuspended(step, wait.get()));
    }
    return procedure
        .ifMoves(live.facts(), step, Step.RETURNED)
        .<Decision<CannotReturn>>map(
            next ->
                Decision.accepted(new Change.Returned(step, actor.get(), command.note(), next, at)))
        .orElseGet(() -> refused(new Refusal.NotReturnable(step)));
  }
}
