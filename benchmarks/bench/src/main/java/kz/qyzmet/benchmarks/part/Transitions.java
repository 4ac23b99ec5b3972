package kz.qyzmet.benchmarks.part;

import java.util.function.ToDoubleFunction;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;

/** Transitions per second, engine API to engine API. */
final class Transitions implements Part {
  @Override
  public String name() {
    return "transitions";
  }

  @Override
  public String about() {
    return "the use cases without HTTP against Flowable and Camunda 7, in turn";
  }

  @Override
  public void run(Run run) throws Exception {
    show(
        run.report(),
        name(),
        "transitions, use cases, published",
        run.contests().useCases(),
        new Goal.RatioAtLeast(5, 10));
  }

  /** The goal is held against the better engine; the other stands beside it. */
  static void show(Report report, String part, String what, Contests.Outcome outcome, Goal goal) {
    var ours = outcome.ours().sample();
    var better = outcome.better();
    for (var engine : outcome.engines()) {
      report.add(
          Row.against(
              part,
              what,
              "1/s",
              ours.perSecond(),
              new Reference(engine.about(), engine.sample().perSecond()),
              engine.equals(better) ? goal : Goal.none()));
    }
    beside(report, part, "p50 of one, each at its own peak", outcome, Sample::p50Millis);
    beside(report, part, "p99 of one, each at its own peak", outcome, Sample::p99Millis);
  }

  private static void beside(
      Report report,
      String part,
      String what,
      Contests.Outcome outcome,
      ToDoubleFunction<Sample> figure) {
    var better = outcome.better();
    report.add(
        Row.against(
            part,
            what,
            "ms",
            figure.applyAsDouble(outcome.ours().sample()),
            new Reference(better.about(), figure.applyAsDouble(better.sample())),
            Goal.none()));
  }
}
