package kz.qyzmet.passports.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.contracts.passport.Hearing;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * The routes that a pipeline leaves open on a way, each refusal with the hearing before it and
 * without. A return for rework starts none anew.
 */
final class Routes {
  private final Way way;
  private final Pipeline pipeline;
  private final List<Term> hearing;
  private final List<Stage> inbound;
  private final List<Stage> outbound;
  private final Set<Route> found = new LinkedHashSet<>();

  private Routes(Way way) {
    var passport = way.passport();
    this.way = way;
    this.pipeline = passport.pipeline();
    this.hearing = hearing(passport.hearing());
    this.inbound = stages(passport.legs(way.channel()).inbound(), way);
    this.outbound = stages(passport.wayTo(way.pickup()), way);
  }

  /**
   * What has been gone so far.
   *
   * @param told how many stages were done when the clocks stopped; -1 while they run
   * @param decided how a vote or a review went; null before one
   */
  private record Trail(
      List<Stage> stages, Set<Step> steps, int told, boolean heard, String decided) {
    private static final Trail START = new Trail(List.of(), Set.of(), -1, false, null);

    /** Whoever approves or signs confirms what was decided, or sends it back. */
    boolean allows(Step step, String outcome) {
      return decided == null
          || !step.action().decides()
          || step.action() == Action.VOTE
          || outcome.equals(Step.RETURNED)
          || outcome.equals(decided);
    }

    /** The step is done, with that outcome. */
    Trail after(Step step, String outcome) {
      return with(step, List.of(Stage.of(step)), outcome, heard);
    }

    /** The step announces a refusal, and decides when the applicant has been heard. */
    Trail afterHearing(Step step, Term term, String outcome) {
      var stages = List.of(Stage.of(step), Stage.hearing(step, term), Stage.of(step));
      return with(step, stages, outcome, true);
    }

    private Trail with(Step step, List<Stage> added, String outcome, boolean isHeard) {
      var more = new ArrayList<>(stages);
      more.addAll(added);
      var seen = new HashSet<>(steps);
      seen.add(step);
      String decision = step.action().decides() ? outcome : decided;
      return new Trail(more, seen, toldAfter(step, outcome, more.size()), isHeard, decision);
    }

    /** Passed over by its only outcome; the clocks stop as if it had been done in no time. */
    Trail past(Step step, String outcome) {
      return new Trail(stages, steps, toldAfter(step, outcome, stages.size()), heard, decided);
    }

    private int toldAfter(Step step, String outcome, int size) {
      return told < 0 && step.stopsClocks(outcome) ? size : told;
    }
  }

  static List<Route> of(Way way) {
    var routes = new Routes(way);
    routes.walk(way.passport().pipeline().start(), Trail.START);
    return List.copyOf(routes.found);
  }

  /** The terms of which the later one ends a hearing; of two in the same days, the longer. */
  private static List<Term> hearing(Hearing hearing) {
    if (!hearing.applies()) {
      return List.of();
    }
    var terms =
        Stream.of(hearing.notice(), hearing.objection())
            .filter(term -> term != null)
            .map(term -> term.value())
            .toList();
    return terms.stream()
        .filter(term -> terms.stream().noneMatch(other -> isLonger(other, term)))
        .distinct()
        .toList();
  }

  /** Which of a month and twenty working days is longer depends on when they begin. */
  private static boolean isLonger(Term one, Term other) {
    return one instanceof Term.WorkingDays(int days)
        && other instanceof Term.WorkingDays(int others)
        && days > others;
  }

  private static List<Stage> stages(List<Leg> legs, Way way) {
    return legs.stream().filter(leg -> leg.liesOnWayOf(way.locality())).map(Stage::of).toList();
  }

  private void walk(String code, Trail trail) {
    Step step = pipeline.steps().get(code);
    if (step == null || trail.steps().contains(step)) {
      end(trail);
    } else if (!step.appliesTo(way.facts())) {
      String outcome = step.moves().keySet().iterator().next();
      walk(step.next(outcome), trail.past(step, outcome));
    } else if (trail.told() >= 0 && (!way.endsAtBranch() || step.action() == Action.ISSUE)) {
      end(trail);
    } else {
      // In the order of the codes, because of ways that are equally bad the first is told.
      new TreeMap<>(step.moves())
          .forEach(
              (outcome, next) -> {
                if (trail.allows(step, outcome)) {
                  walk(next, trail.after(step, outcome));
                }
              });
      heard(step, trail);
    }
  }

  /**
   * One case is heard once. A vote may turn when the applicant has been heard; a signature goes
   * back for rework.
   */
  private void heard(Step step, Trail trail) {
    if (!trail.heard()
        && step.moves().containsKey(Step.REFUSED)
        && trail.allows(step, Step.REFUSED)) {
      var outcomes =
          step.action() == Action.VOTE
              ? List.of(Step.GRANTED, Step.REFUSED)
              : List.of(Step.REFUSED);
      for (var outcome : outcomes) {
        hearing.forEach(term -> walk(step.next(outcome), trail.afterHearing(step, term, outcome)));
      }
    }
  }

  private void end(Trail trail) {
    if (trail.told() < 0) {
      // A return for rework: the path that goes on is found from the other outcomes.
      return;
    }
    var stages = new ArrayList<>(inbound);
    stages.addAll(trail.stages());
    int outside = inbound.size();
    int told = outside + trail.told();
    int sent = way.endsAtBranch() ? stages.size() : told;
    if (way.endsAtBranch()) {
      stages.addAll(outbound);
    }
    found.add(new Route(stages, outside, told, sent, trail.heard()));
  }
}
