package kz.qyzmet.benchmarks.part;

import java.util.Map;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.benchmarks.contest.Counts;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;

/** CPU, write-ahead log, rows and commits: what noise hardly moves. */
final class Cost implements Part {
  private static final Goal CPU = new Goal.AtMost(1.0, 0.5);
  private static final Goal WAL = new Goal.AtMost(3.0, 1.8);

  /** One commit for each act of a person. */
  private static final Goal ONE_EACH = new Goal.AtMost(7, 6);

  private static final String ACT = "the act alone, HTTP";
  private static final String ALL = "all four services, HTTP";

  @Override
  public String name() {
    return "cost";
  }

  @Override
  public String about() {
    return "CPU, WAL, rows, commits, p50 and p99 of the act itself, and of all four services";
  }

  @Override
  public void run(Run run) throws Exception {
    var report = run.report();
    var contests = run.contests();
    var useCases = contests.useCases();
    var http = contests.overHttp();
    both(report, useCases, "use cases alone", useCases.ours().sample());
    counts(report, useCases.ours().about(), contests.counts());
    both(report, http, ACT, http.ours().sample());
    commits(report, ACT, contests.httpCounts(), engines(contests, http), ONE_EACH);
    both(report, http, ALL, contests.whole());
    // Judged is the act alone: each further service has a transaction of its own for each event.
    commits(report, ALL, contests.wholeCounts(), engines(contests, http), Goal.none());
  }

  private static Reference engines(Contests contests, Contests.Outcome outcome) throws Exception {
    var better = outcome.better().about();
    return new Reference(better, contests.counts().get(better).commits());
  }

  private void commits(
      Report report, String who, Counts.PerPipeline ours, Reference engine, Goal goal) {
    report.add(
        Row.against(
            name(), "commits per pipeline, " + who, "commits", ours.commits(), engine, goal));
    report.add(
        Row.alone(
            name(),
            "of them those that wrote, per pipeline, " + who,
            "commits",
            ours.changes(),
            Goal.none()));
  }

  private void both(Report report, Contests.Outcome outcome, String who, Sample ours) {
    each(report, outcome, "CPU of JVM + PostgreSQL, " + who, "ms", ours, Sample::cpuMillis, CPU);
    each(report, outcome, "of it JVM, " + who, "ms", ours, Sample::jvmMillis, Goal.none());
    each(
        report,
        outcome,
        "of it PostgreSQL, " + who,
        "ms",
        ours,
        Sample::postgresMillis,
        Goal.none());
    each(report, outcome, "WAL, " + who, "kB", ours, Sample::walKilobytes, WAL);
    each(
        report,
        outcome,
        "full pages in the WAL, " + who,
        "1/1000",
        ours,
        Sample::fullPagesPerThousand,
        Goal.none());
    report.add(
        Row.alone(name(), "CPU of Kafka beside it, " + who, "ms", ours.kafkaMillis(), Goal.none()));
    var peak = " of one completion, each at its own peak, " + who;
    row(report, outcome, "p50" + peak, "ms", ours, Sample::p50Millis, Goal.none());
    row(report, outcome, "p99" + peak, "ms", ours, Sample::p99Millis, Goal.none());
  }

  private void each(
      Report report,
      Contests.Outcome outcome,
      String what,
      String unit,
      Sample ours,
      ToDoubleFunction<Sample> figure,
      Goal goal) {
    row(report, outcome, what + ", per transition", unit, ours, figure, goal);
  }

  private void row(
      Report report,
      Contests.Outcome outcome,
      String what,
      String unit,
      Sample ours,
      ToDoubleFunction<Sample> figure,
      Goal goal) {
    var better = outcome.better();
    report.add(
        Row.against(
            name(),
            what,
            unit,
            figure.applyAsDouble(ours),
            new Reference(better.about(), figure.applyAsDouble(better.sample())),
            goal));
  }

  private void counts(Report report, String us, Map<String, Counts.PerPipeline> counts) {
    var ours = counts.get(us);
    for (var engine : counts.entrySet()) {
      if (engine.getKey().equals(us)) {
        continue;
      }
      var theirs = engine.getValue();
      report.add(
          Row.against(
              name(),
              "rows inserted or updated per pipeline",
              "rows",
              ours.written(),
              new Reference(engine.getKey(), theirs.written()),
              new Goal.AtMost(24, 18)));
      report.add(
          Row.against(
              name(),
              "rows deleted per pipeline",
              "rows",
              ours.deleted(),
              new Reference(engine.getKey(), theirs.deleted()),
              Goal.none()));
      report.add(
          Row.against(
              name(),
              "commits per pipeline, use cases alone",
              "commits",
              ours.commits(),
              new Reference(engine.getKey(), theirs.commits()),
              ONE_EACH));
      report.add(
          Row.against(
              name(),
              "of them those that wrote, per pipeline, use cases alone",
              "commits",
              ours.changes(),
              new Reference(engine.getKey(), theirs.changes()),
              Goal.none()));
    }
  }
}
