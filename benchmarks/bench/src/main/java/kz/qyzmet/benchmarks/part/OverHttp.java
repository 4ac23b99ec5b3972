package kz.qyzmet.benchmarks.part;

import kz.qyzmet.benchmarks.report.Goal;

/** The same work through REST with tokens, the load from the same machine. */
final class OverHttp implements Part {
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
  }
}
