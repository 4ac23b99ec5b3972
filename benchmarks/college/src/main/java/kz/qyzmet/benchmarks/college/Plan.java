package kz.qyzmet.benchmarks.college;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * How an organisation grants an application of a passport: at each step who acts, and what the step
 * needs. It is made before anything is measured; under way it is only looked into.
 */
final class Plan {
  private final Map<String, List<Act>> acts;

  private Plan(Map<String, List<Act>> acts) {
    this.acts = acts;
  }

  /** One command of one person, and the step's role for the answer's text. */
  record Act(String step, String role, Command.Complete command) {}

  /**
   * The first people of each role; none decides on what he drafted, and each votes once.
   *
   * @throws IllegalStateException when the organisation has too few people for a step
   */
  static Plan of(Passport passport, Organisation organisation) {
    var steps = passport.pipeline().steps().values();
    var drafters =
        steps.stream()
            .filter(step -> step.action() == Action.PREPARE)
            .map(step -> people(step, organisation, Set.of()).getFirst().code())
            .toList();
    var acts = new LinkedHashMap<String, List<Act>>();
    for (var step : steps) {
      var work = work(step.action(), drafters);
      var people = people(step, organisation, Set.copyOf(drafters));
      acts.put(
          step.code(), people.stream().map(each -> act(step, organisation, each, work)).toList());
    }
    return new Plan(acts);
  }

  private static List<Person> people(Step step, Organisation organisation, Set<String> drafters) {
    var free =
        organisation.inRole(step.role()).stream()
            .filter(each -> !decides(step.action()) || !drafters.contains(each.code()))
            .toList();
    int needed = step.action() == Action.VOTE ? step.vote().quorum() : 1;
    if (free.size() < needed) {
      throw new IllegalStateException(
          "Expected %d of role %s for step %s at %s, but there are %d"
              .formatted(needed, step.role(), step.code(), organisation.code(), free.size()));
    }
    return free.subList(0, needed);
  }

  private static boolean decides(Action action) {
    return action == Action.SIGN || action == Action.REVIEW || action == Action.VOTE;
  }

  private static Act act(Step step, Organisation organisation, Person person, Work work) {
    var by = new Staff(new StaffCode(person.code()), organisation.code(), Set.of(step.role()));
    return new Act(step.code(), step.role(), new Command.Complete(by, step.code(), work));
  }

  private static Work work(Action action, List<String> drafters) {
    var grant = Optional.of(new Proposal(true, Optional.empty(), Optional.empty()));
    return switch (action) {
      case ASSIGN ->
          new Work(
              Optional.of(new StaffCode(drafters.getFirst())), Optional.empty(), Optional.empty());
      case PREPARE -> new Work(Optional.empty(), grant, Optional.empty());
      case CHECK ->
          new Work(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(new Findings(true, List.of(), Optional.empty())),
              Optional.empty());
      case VOTE ->
          new Work(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), grant);
      case REGISTER, REVIEW, PRODUCE, SIGN, DISPATCH, NOTIFY, ISSUE -> Work.NOTHING;
    };
  }

  /** The act of a case that has just come to that step. */
  Act at(String step) {
    return acts.get(step).getFirst();
  }

  /** The act that a case waits for. */
  Act next(CaseState.Live live) {
    return acts.get(live.at().step()).get(live.progress().beside().votes().size());
  }
}
