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
  private final boolean travels;
  private final boolean onPaper;

  PlainPipeline(Passport passport, Facts of) {
    this.pipeline = passport.pipeline();
    this.facts = new HashMap<>(of.choices());
    facts.put(Condition.CHANNEL, of.channel());
    facts.put(Condition.PICKUP, of.pickup().kind());
    travels = of.pickup().kind().equals("branch");
    onPaper = travels && of.channel().equals("corporation");
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

  /** Whether what the provider answers is sent to a branch, and handed over there. */
  boolean travels() {
    return travels;
  }

  /**
   * The step after an outcome; null where the case ends there or there is no such outcome. A
   * refusal of what a branch took in is a paper that has to be sent.
   */
  String after(String step, String outcome) {
    var code = step(step).moves().get(outcome);
    if (onPaper && Pipeline.REFUSED.equals(code)) {
      return issue();
    }
    return code == null ? null : sameOrNext(code);
  }

  private String issue() {
    return pipeline.steps().values().stream()
        .filter(step -> step.action() == Step.Action.ISSUE)
        .map(Step::code)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Whether the terms stop: at that outcome, or at a step behind it that is passed over. Where a
   * branch hands over, only the arrival there stops them.
   */
  boolean stops(String step, String outcome) {
    if (travels) {
      return false;
    }
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
