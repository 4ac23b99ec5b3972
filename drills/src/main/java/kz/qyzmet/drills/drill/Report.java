package kz.qyzmet.drills.drill;

import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.drills.check.Checker.Verdict;
import kz.qyzmet.drills.check.Finding;

/**
 * What a drill came to.
 *
 * @param facts what was done and measured, one line each
 * @param findings what does not hold
 */
public record Report(List<String> facts, List<Finding> findings) {
  public Report {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  public boolean holds() {
    return findings.isEmpty();
  }

  /** Gathers a report. */
  static final class Writing {
    private final List<String> facts = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    synchronized Writing fact(String text) {
      facts.add(text);
      return this;
    }

    synchronized Writing unless(boolean holds, String invariant, String text) {
      if (!holds) {
        findings.add(new Finding(invariant, text));
      }
      return this;
    }

    Writing verdict(Verdict verdict) {
      findings.addAll(verdict.findings());
      return fact(verdict.toString());
    }

    Report done() {
      return new Report(facts, findings);
    }
  }
}
