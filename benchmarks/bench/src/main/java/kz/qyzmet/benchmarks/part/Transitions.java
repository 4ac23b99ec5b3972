package kz.qyzmet.benchmarks.part;

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
    var ours = outcome.ours();
    var better = outcome.better();
    outcome
        .engines()
        .forEach(
            (name, engine) ->
                report.add(
                    Row.against(
                        part,
                        what,
                        "1/s",
                        ours.perSecond(),
                        new Reference(name, engine.perSecond()),
                        name.equals(better.getKey()) ? goal : Goal.none())));
    latency(report, part, "p50", ours.p50Millis(), better.getKey(), better.getValue(), true);
    latency(report, part, "p99", ours.p99Millis(), better.getKey(), better.getValue(), false);
  }

  private static void latency(
      Report report,
      String part,
      String which,
      double ours,
      String name,
      Sample engine,
      boolean half) {
    report.add(
        Row.against(
            part,
            which + " of a transition, each at its own peak",
            "ms",
            ours,
            new Reference(name, half ? engine.p50Millis() : engine.p99Millis()),
            Goal.none()));
  }
}
