package kz.qyzmet.benchmarks.part;

import java.util.function.ToDoubleFunction;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;

/** The same work through REST with tokens, the load from the same machine. */
final class OverHttp implements Part {
  private static final Goal SOONER = new Goal.RatioAtMost(0.25, 0.125);

  @Override
  public String name() {
    return "http";
  }

  @Override
  public String about() {
    return "the same over HTTP with tokens, published to Kafka, against the engines' embedded API";
  }

  @Override
  public void run(Run run) throws Exception {
    Transitions.show(
        run.report(),
        name(),
        "transitions, HTTP with tokens, published",
        run.contests().overHttp(),
        new Goal.RatioAtLeast(3, 5));
    var even = run.contests().atHalfTheEnginesPeak();
    var offered = " at half the engine's peak, " + even.perSecond() + "/s offered";
    row(run, "p99 of one" + offered, "ms", even, Sample::p99Millis, SOONER);
    row(run, "p50 of one" + offered, "ms", even, Sample::p50Millis, Goal.none());
    // Behind the pace, those two would be figures of an overload.
    row(run, "kept up" + offered, "1/s", even, Sample::perSecond, Goal.none());
  }

  private void row(
      Run run,
      String what,
      String unit,
      Contests.Even even,
      ToDoubleFunction<Sample> figure,
      Goal goal) {
    run.report()
        .add(
            Row.against(
                name(),
                what,
                unit,
                figure.applyAsDouble(even.ours().sample()),
                new Reference(even.engine().about(), figure.applyAsDouble(even.engine().sample())),
                goal));
  }
}
