package kz.qyzmet.benchmarks.passport;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * What it takes to grant an application, counted on the passport: the benchmark holds it against
 * what the service did.
 */
final class Granted {
  private final Pipeline pipeline;
  private final Map<String, ?> facts;
  private final Set<String> seen = new HashSet<>();
  private int acts;
  private int events;

  private Granted(Pipeline pipeline, Map<String, ?> facts) {
    this.pipeline = pipeline;
    this.facts = facts;
  }

  static Granted of(Pipeline pipeline, Map<String, ?> facts) {
    var granted = new Granted(pipeline, facts);
    granted.walk();
    return granted;
  }

  private void walk() {
    boolean ready = false;
    String next = pipeline.start();
    while (!Pipeline.isTerminal(next)) {
      if (!seen.add(next)) {
        throw new IllegalStateException(
            "Expected to grant in a line, but " + next + " comes again");
      }
      var step = pipeline.step(next);
      if (step.appliesTo(facts)) {
        done(step);
      }
      var outcome = outcome(step.action());
      // Handing over ends the case: nothing becomes ready by it.
      ready |= step.action() != Action.ISSUE && step.stopsClocks(outcome);
      next = step.next(outcome);
    }
    events += ready ? 1 : 0;
  }

  /** Each act is an event; the last vote brings the commission's decision beside its own. */
  private void done(Step step) {
    boolean vote = step.action() == Action.VOTE;
    int people = vote ? step.vote().quorum() : 1;
    acts += people;
    events += people + (vote ? 1 : 0);
  }

  private static String outcome(Action action) {
    return switch (action) {
      case VOTE, REVIEW, SIGN -> Step.GRANTED;
      case CHECK -> Step.CONFORMING;
      case REGISTER, ASSIGN, PREPARE, PRODUCE, DISPATCH, NOTIFY, ISSUE -> Step.DONE;
    };
  }

  int acts() {
    return acts;
  }

  int events() {
    return events;
  }
}
