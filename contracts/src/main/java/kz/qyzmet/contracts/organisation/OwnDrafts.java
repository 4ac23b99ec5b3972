package kz.qyzmet.contracts.organisation;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * Whether a case can end although nobody decides on his own work: college-service lets whoever has
 * drafted, or was assigned to, neither sign the draft nor approve it nor vote on it, however often
 * it goes back. So somebody must be able to draft who leaves enough others for every decision after
 * it. That not everybody who may draft is such a person is no fault: who drafts is chosen for each
 * case.
 */
final class OwnDrafts {
  private final Organisation organisation;
  private final List<Step> decisions;

  /** Each step in which is drafted, with what is decided after it. */
  private final Map<Step, Set<Step>> decidedAfter = new LinkedHashMap<>();

  OwnDrafts(Organisation organisation, Pipeline pipeline) {
    this.organisation = organisation;
    this.decisions =
        pipeline.steps().values().stream().filter(step -> step.action().decides()).toList();
    for (Step step : pipeline.steps().values()) {
      if (step.action() == Action.PREPARE) {
        decidedAfter.put(step, after(step, pipeline));
      }
    }
  }

  /**
   * A decision for which people are missing.
   *
   * @param drafters codes of those whose own work it would be
   * @param others how many of the role there are beside them
   */
  record Lack(Step step, Set<String> drafters, int others) {}

  /** What is missing if the first of them drafts; empty where somebody can draft. */
  Optional<Lack> lack() {
    return lack(List.copyOf(decidedAfter.keySet()), Map.of());
  }

  private Optional<Lack> lack(List<Step> toDraft, Map<Step, Person> drafts) {
    if (toDraft.isEmpty()) {
      return decisions.stream().flatMap(step -> lack(step, drafts).stream()).findFirst();
    }
    Step draft = toDraft.getFirst();
    Optional<Lack> first = Optional.empty();
    for (Person person : organisation.inRole(draft.role())) {
      var chosen = new LinkedHashMap<>(drafts);
      chosen.put(draft, person);
      Optional<Lack> lack = lack(toDraft.subList(1, toDraft.size()), chosen);
      if (lack.isEmpty()) {
        return lack;
      }
      first = first.or(() -> lack);
    }
    return first;
  }

  private Optional<Lack> lack(Step decision, Map<Step, Person> drafts) {
    var own = new TreeSet<String>();
    drafts.forEach(
        (draft, person) -> {
          if (decidedAfter.get(draft).contains(decision)) {
            own.add(person.code());
          }
        });
    int others =
        (int)
            organisation.inRole(decision.role()).stream()
                .filter(person -> !own.contains(person.code()))
                .count();
    return others < decision.people()
        ? Optional.of(new Lack(decision, own, others))
        : Optional.empty();
  }

  /** The steps that can follow that one as long as nothing is sent back. */
  private static Set<Step> after(Step first, Pipeline pipeline) {
    var reached = new HashSet<Step>();
    var waiting = new ArrayDeque<>(List.of(first));
    while (!waiting.isEmpty()) {
      waiting
          .remove()
          .moves()
          .forEach(
              (outcome, next) -> {
                Step step = pipeline.steps().get(next);
                if (step != null && !outcome.equals(Step.RETURNED) && reached.add(step)) {
                  waiting.add(step);
                }
              });
    }
    return reached;
  }
}
