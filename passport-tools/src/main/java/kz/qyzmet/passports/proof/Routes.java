package kz.qyzmet.passports.proof;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/** The routes that a pipeline leaves open on a way. A return for rework starts none anew. */
final class Routes {
  private final Way way;
  private final Pipeline pipeline;
  private final List<Stage> inbound;
  private final List<Stage> outbound;
  private final Set<Route> found = new LinkedHashSet<>();

  private Routes(Way way) {
    this.way = way;
    this.pipeline = way.passport().pipeline();
    var legs = way.passport().legs(way.channel());
    this.inbound = stages(legs.inbound(), way);
    this.outbound = stages(legs.outbound(), way);
  }

  static List<Route> of(Way way) {
    var routes = new Routes(way);
    routes.walk(way.passport().pipeline().start(), List.of(), -1);
    return List.copyOf(routes.found);
  }

  private static List<Stage> stages(List<Leg> legs, Way way) {
    return legs.stream().filter(leg -> leg.liesOnWayOf(way.locality())).map(Stage::of).toList();
  }

  /**
   * @param told how many steps were done when the clocks stopped; -1 while they run
   */
  private void walk(String code, List<Step> done, int told) {
    Step step = pipeline.steps().get(code);
    if (step == null || done.contains(step)) {
      end(done, told);
      return;
    }
    if (!step.appliesTo(way.facts())) {
      // Passed over by its only outcome; the clocks stop here as if it had been done in no time.
      String outcome = step.moves().keySet().iterator().next();
      int after = told < 0 && step.stopsClocks(outcome) ? done.size() : told;
      walk(step.next(outcome), done, after);
      return;
    }
    if (told >= 0 && (!way.endsAtBranch() || step.action() == Action.ISSUE)) {
      end(done, told);
      return;
    }
    var more = new ArrayList<>(done);
    more.add(step);
    // In the order of the codes, because of ways that are equally bad the first is told.
    new TreeMap<>(step.moves())
        .forEach(
            (outcome, next) ->
                walk(next, more, told < 0 && step.stopsClocks(outcome) ? more.size() : told));
  }

  private void end(List<Step> done, int told) {
    if (told < 0) {
      // A return for rework: the path that goes on is found from the other outcomes.
      return;
    }
    var stages = new ArrayList<>(inbound);
    done.stream().map(Stage::of).forEach(stages::add);
    int outside = inbound.size();
    int sent = outside + (way.endsAtBranch() ? done.size() : told);
    if (way.endsAtBranch()) {
      stages.addAll(outbound);
    }
    found.add(new Route(stages, outside, outside + told, sent));
  }
}
