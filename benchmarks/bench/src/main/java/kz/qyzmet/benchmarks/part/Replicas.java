package kz.qyzmet.benchmarks.part;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Published;
import kz.qyzmet.benchmarks.contest.Rounds;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.contest.WholeContender;
import kz.qyzmet.benchmarks.floor.BareKafka;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.stack.run.Service;

/**
 * One, two and three processes of every service on one machine, the same databases and the same
 * topics. All are started and warmed up together and leave one after the other, so that none is
 * colder than those it stands beside. Without a goal: they share the cores of one machine.
 */
final class Replicas implements Part {
  private static final int MOST = 3;

  /** What the machine has room for with three of each; above, the lag is that of an overload. */
  private static final int PER_SECOND = 50;

  private static final Duration FILED = Duration.ofSeconds(6);
  private static final String ONE = "1 of each";

  @Override
  public String name() {
    return "replicas";
  }

  @Override
  public String about() {
    return "the figures with one, two and three processes of every service beside each other";
  }

  @Override
  public boolean isUsual() {
    return false;
  }

  /** What one number of processes brought. */
  private record Stage(Filing.Filed filed, Sample transitions, Heard heard) {}

  /** Everything that a stage needs. */
  private record Site(
      Run run, Filing filing, WholeContender whole, Rounds rounds, BareKafka kafka) {}

  @Override
  public void run(Run run) throws Exception {
    var bed = run.bed();
    bed.only(name(), EnumSet.copyOf(Service.CORE));
    int most = run.tempo().quick() ? 2 : MOST;
    for (int many = 2; many <= most; many++) {
      bed.grow();
    }
    try (var filing = new Filing(bed, run.progress());
        var whole = new WholeContender(bed);
        var kafka = new BareKafka(bed.stack().kafka())) {
      var tempo = run.tempo().shared();
      var site = new Site(run, filing, whole, new Rounds(tempo, run.progress()), kafka);
      double speed = warm(site, most);
      var stages = new ArrayList<Stage>();
      for (int many = most; many >= 1; many--) {
        stages.addFirst(stage(site, many, speed));
        leave(bed, many);
      }
      show(run, stages);
      check(site);
    }
  }

  /** Accepting, then whole pipelines; applications per second at the end of the former. */
  private static double warm(Site site, int many) {
    site.run().progress().say("warming up " + many + " of each");
    double speed = site.filing().warm(site.run().tempo().warmUp());
    site.whole().settle();
    site.rounds().warmUp(site.whole());
    return speed;
  }

  private static Stage stage(Site site, int many, double speed) {
    var run = site.run();
    run.progress().say(many + " of each");
    // Whoever has just taken over partitions and connections has to find them.
    site.filing().file(few(speed, Duration.ofSeconds(2)), Filing.Filed.nothing());
    var filed = site.filing().file(few(speed, FILED), Filing.Filed.nothing());
    site.whole().settle();
    var transitions = site.rounds().run(List.of(site.whole())).get(site.whole());
    var quick = run.tempo().quick();
    var heard =
        Heard.at(
            PER_SECOND,
            Duration.ofSeconds(quick ? 1 : 3),
            Duration.ofSeconds(quick ? 2 : 12),
            site.whole(),
            site.kafka(),
            run.report(),
            "replicas, " + many + " of each");
    site.whole().settle();
    return new Stage(filed, transitions, heard);
  }

  private static int few(double speed, Duration time) {
    return Math.clamp((long) (speed * time.toSeconds()), 50, 5_000);
  }

  private static void leave(Bed bed, int many) {
    if (many > 1) {
      bed.shrink();
      bed.stack().clock().settle();
    }
  }

  private void show(Run run, List<Stage> stages) {
    row(run, "applications accepted over HTTP, published", "1/s", stages, it -> it.filed().speed());
    row(run, "p50 of an acceptance", "ms", stages, it -> it.filed().latencies().at(50) / 1e6);
    row(run, "p99 of an acceptance", "ms", stages, it -> it.filed().latencies().at(99) / 1e6);
    row(run, "transitions over HTTP, followed", "1/s", stages, it -> it.transitions().perSecond());
    row(run, "p50 of a transition", "ms", stages, it -> it.transitions().p50Millis());
    row(run, "p99 of a transition", "ms", stages, it -> it.transitions().p99Millis());
    row(
        run,
        "CPU of all JVMs + PostgreSQL, per transition",
        "ms",
        stages,
        it -> it.transitions().cpuMillis());
    var offered = ", " + PER_SECOND + " transitions/s offered";
    row(
        run,
        "commit to consumer, p50" + offered,
        "ms",
        stages,
        it -> it.heard().ages().at(50) / 1e6);
    row(
        run,
        "commit to consumer, p99" + offered,
        "ms",
        stages,
        it -> it.heard().ages().at(99) / 1e6);
    row(run, "kept up" + offered, "1/s", stages, it -> it.heard().kept());
  }

  /** A line for each number of processes, held against that of one. */
  private void row(
      Run run, String what, String unit, List<Stage> stages, ToDoubleFunction<Stage> figure) {
    var one = new Reference(ONE, figure.applyAsDouble(stages.getFirst()));
    run.report().add(Row.alone(name(), what + ", " + ONE, unit, one.value(), Goal.none()));
    for (int many = 2; many <= stages.size(); many++) {
      run.report()
          .add(
              Row.against(
                  name(),
                  what + ", " + many + " of each",
                  unit,
                  figure.applyAsDouble(stages.get(many - 1)),
                  one,
                  Goal.none()));
    }
  }

  private static void check(Site site) {
    var report = site.run().report();
    var whole = site.whole();
    report.check(
        "replicas: pipelines completed = cases issued in the database",
        whole.completed(),
        whole.issued());
    try (var published =
        new Published(site.run().bed().stack().kafka(), Published.CASES).catchUp()) {
      report.check(
          "replicas: pipelines completed = ResultIssued consumed",
          whole.completed(),
          published.issued());
    }
    site.filing().check(report, "replicas", whole.filed());
  }
}
