package kz.qyzmet.benchmarks.college;

import java.util.Optional;
import java.util.Set;
import kz.qyzmet.benchmarks.workload.Step;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.organisation.Organisations;

/** Who does what at the demo colleges: the first person of each role, with what the step needs. */
final class Staffing {
  private final Organisations organisations = Organisations.demo();

  Command.Complete command(Step step, String organisation) {
    var person = new Staff(code(organisation, step.role()), organisation, Set.of(step.role()));
    return new Command.Complete(person, step.code(), work(step, organisation));
  }

  private Command.Work work(Step step, String organisation) {
    return switch (step.code()) {
      case "assign" ->
          new Command.Work(
              Optional.of(code(organisation, "executor")), Optional.empty(), Optional.empty());
      case "prepare" ->
          new Command.Work(
              Optional.empty(),
              Optional.of(new Command.Proposal(true, Optional.empty(), Optional.empty())),
              Optional.empty());
      default -> Command.Work.NOTHING;
    };
  }

  private StaffCode code(String organisation, String role) {
    var people = organisations.find(organisation).orElseThrow().inRole(role);
    return new StaffCode(people.getFirst().code());
  }
}
