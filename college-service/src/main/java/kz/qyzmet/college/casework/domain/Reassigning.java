package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Decision.refused;

import java.time.Instant;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.Refusal.CannotReassign;
import kz.qyzmet.contracts.passport.Step.Action;

/** Who leads the work gives the task at hand to another person of the step's role. */
final class Reassigning {

  private Reassigning() {}

  static Decision<CannotReassign> decide(
      CaseState state, Command.Reassign command, Procedure procedure, Instant at) {
    return switch (state) {
      case CaseState.Ended _ -> refused(new Refusal.CaseIsOver());
      case Live live -> decide(live, command, procedure, at);
    };
  }

  private static Decision<CannotReassign> decide(
      Live live, Command.Reassign command, Procedure procedure, Instant at) {
    var step = live.at().step();
    if (command.step().filter(asked -> !asked.equals(step)).isPresent()) {
      return refused(new Refusal.NotAtThatStep(command.step().orElseThrow(), step));
    }
    var person = command.assignee();
    if (!procedure.employs(person, live.at().role())) {
      return refused(new Refusal.NobodyOfThatRole(person.value(), live.at().role(), "assignee"));
    }
    var away = procedure.substitutions().absence(person, "assignee", at);
    if (away.isPresent()) {
      return refused(away.get());
    }
    if (live.at().claimedBy().filter(person::equals).isPresent()) {
      return refused(new Refusal.AlreadyTaken(step, person));
    }
    var action = procedure.action(step);
    if (action == Action.VOTE) {
      return refused(new Refusal.CommonTask(step));
    }
    if (action.decides() && live.progress().isWorkOf(person)) {
      return refused(new Refusal.OwnWork(step, person));
    }
    return Decision.accepted(
        new Change.Reassigned(step, command.by(), person, action == Action.PREPARE, at));
  }
}
