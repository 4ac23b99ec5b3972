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

  @Override
  public String name() {
    return "cost";
  }

  @Override
  public String about() {
    return "CPU, WAL, rows and commits of the act itself, and of all four services";
  }

  @Override
  public void run(Run run) throws Exception {
    var report = run.report();
    var useCases = run.contests().useCases();
    var http = run.contests().overHttp();
    both(report, useCases, "use cases alone", useCases.ours().sample());
    both(report, http, "the act alone, HTTP", http.ours().sample());
    counts(report, useCases.ours().about(), run.contests().counts());
    both(report, http, "all four services, HTTP", run.contests().whole());
  }

  private void both(Report report, Contests.Outcome outcome, String who, Sample ours) {
    row(report, outcome, "CPU of JVM + PostgreSQL, " + who, "ms", ours, Sample::cpuMillis, CPU);
    row(report, outcome, "of it JVM, " + who, "ms", ours, Sample::jvmMillis, Goal.none());
    row(
        report,
        outcome,
        "of it PostgreSQL, " + who,
        "ms",
        ours,
        Sample::postgresMillis,
        Goal.none());
    row(report, outcome, "WAL, " + who, "kB", ours, Sample::walKilobytes, WAL);
    row(
        report,
        outcome,
        "full pages in the WAL, " + who,
        "1/1000",
        ours,
        Sample::fullPagesPerThousand,
        Goal.none());
    report.add(
        Row.alone(name(), "CPU of Kafka beside it, " + who, "ms", ours.kafkaMillis(), Goal.none()));
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
            what + ", per transition",
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
              "commits per pipeline, the relay's included",
              "commits",
              ours.commits(),
              new Reference(engine.getKey(), theirs.commits()),
              new Goal.AtMost(7, 6)));
      report.add(
          Row.against(
              name(),
              "of them those that wrote, per pipeline",
              "commits",
              ours.changes(),
              new Reference(engine.getKey(), theirs.changes()),
              Goal.none()));
    }
  }
}
