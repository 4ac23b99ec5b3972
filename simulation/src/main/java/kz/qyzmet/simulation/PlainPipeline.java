package kz.qyzmet.simulation;

import java.util.HashMap;
import java.util.Map;
import kz.qyzmet.college.casework.domain.Facts;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Pipeline;
import kz.qyzmet.contracts.passport.Step;

/**
 * Where one case goes, read from its passport's data in the plainest way. It shares no code with
 * the engine: it is what the steps of a case are held against.
 */
final class PlainPipeline {
  private final Pipeline pipeline;
  private final Map<String, String> facts;

  PlainPipeline(Passport passport, Facts of) {
    this.pipeline = passport.pipeline();
    this.facts = new HashMap<>(of.choices());
    facts.put(Condition.CHANNEL, of.channel());
    facts.put(Condition.PICKUP, of.pickup().kind());
  }

  Step step(String code) {
    return pipeline.steps().get(code);
  }

  boolean has(Step.Action action) {
    return pipeline.steps().values().stream().anyMatch(step -> step.action() == action);
  }

  /** The first step that this case has. */
  String first() {
    return sameOrNext(pipeline.start());
  }

  /** The step after an outcome; null where the case ends there or there is no such outcome. */
  String after(String step, String outcome) {
    var code = step(step).moves().get(outcome);
    return code == null ? null : sameOrNext(code);
  }

  /** Whether the terms stop: at that outcome, or at a step behind it that is passed over. */
  boolean stops(String step, String outcome) {
    var from = step(step);
    var by = outcome;
    while (true) {
      if (from.stopsClocksOn().contains(by)) {
        return true;
      }
      var next = step(from.moves().get(by));
      if (next == null || applies(next)) {
        return false;
      }
      from = next;
      by = next.moves().keySet().iterator().next();
    }
  }

  private String sameOrNext(String code) {
    var at = step(code);
    while (at != null && !applies(at)) {
      at = step(at.moves().values().iterator().next());
    }
    return at == null ? null : at.code();
  }

  private boolean applies(Step step) {
    return step.when() == null || step.when().in().contains(facts.get(step.when().field()));
  }
}
