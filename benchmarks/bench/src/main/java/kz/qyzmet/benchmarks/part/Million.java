package kz.qyzmet.benchmarks.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.contest.Contender;
import kz.qyzmet.benchmarks.contest.Desk;
import kz.qyzmet.benchmarks.contest.HttpContender;
import kz.qyzmet.benchmarks.contest.Rounds;
import kz.qyzmet.benchmarks.contest.Sample;
import kz.qyzmet.benchmarks.load.Archive;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.StackPorts;

/**
 * The same speed with a million stored applications as on an empty database: two stacks side by
 * side, one of them filled, that work in turn and never at once.
 */
final class Million implements Part {
  private static final Goal SAME = new Goal.RatioAtLeast(0.9, 0.95);

  /** What must be there before it can be copied. */
  private static final int PATTERN = 50;

  @Override
  public String name() {
    return "million";
  }

  @Override
  public String about() {
    return "accepting and transitions with a million stored applications against none, in turn";
  }

  @Override
  public boolean isUsual() {
    return false;
  }

  @Override
  public void run(Run run) throws Exception {
    int stored = run.tempo().quick() ? 10_000 : 1_000_000;
    accepting(run, stored);
    transitions(run, stored);
  }

  /** The other stack; it ends with the first one, and its data lie beside the first one's. */
  private static Bed full(Run run) {
    var ports =
        run.portsFrom() == null
            ? StackPorts.free()
            : StackPorts.from(run.portsFrom() + StackPorts.COUNT);
    return run.bed()
        .guest(
            "full",
            () ->
                new Bed(
                    run.home(),
                    run.home().data("bench").resolve("full"),
                    ports,
                    run.progress(),
                    started -> Circumstances.durable(started.server()::show)));
  }

  private void accepting(Run run, int stored) throws Exception {
    var intake = EnumSet.of(Service.INTAKE);
    run.bed().only("million-intake", intake);
    var full = full(run);
    full.only("million-intake", intake);
    try (var withNone = new Filing(run.bed(), run.progress());
        var withAll = new Filing(full, run.progress())) {
      withAll.file(PATTERN, Filing.Filed.nothing());
      Archive.fillIntake(
          full.stack().database(Service.INTAKE), stored, soFar -> told(run, "intake", soFar));
      checkpoint(run.bed(), full);
      run.progress().say("with none stored");
      double speed = withNone.warm(run.tempo().warmUp());
      run.progress().say("with " + stored + " stored");
      withAll.warm(run.tempo().warmUp());
      var speeds = inTurn(run, List.of(withAll, withNone), speed);
      show(run, "applications accepted over HTTP", stored, speeds.getFirst(), speeds.getLast());
      withNone.check(run.report(), "million, none stored, accept");
      withAll.check(run.report(), "million, " + stored + " stored, accept");
    }
  }

  /** What the filling left to write must not be written in the midst of the measurement. */
  private static void checkpoint(Bed... beds) {
    List.of(beds).forEach(each -> each.server().execute("CHECKPOINT"));
  }

  /** What several rounds did together, and the speed of each. */
  private record Speeds(double perSecond, List<Double> rounds) {
    static Speeds ofFiling(List<Filing.Filed> rounds) {
      long count = rounds.stream().mapToLong(Filing.Filed::count).sum();
      long nanos = rounds.stream().mapToLong(Filing.Filed::nanos).sum();
      return new Speeds(count * 1e9 / nanos, rounds.stream().map(Filing.Filed::speed).toList());
    }

    static Speeds ofSamples(List<Sample> rounds) {
      return new Speeds(
          Sample.together(rounds).perSecond(), rounds.stream().map(Sample::perSecond).toList());
    }
  }

  /** The speeds in the order given; another one is first in each round. */
  private static List<Speeds> inTurn(Run run, List<Filing> both, double speed) {
    var tempo = run.tempo().often(both.size());
    int count = Math.clamp((long) (speed * tempo.round().toSeconds()), 50, 50_000);
    var order = new ArrayList<>(both);
    var rounds = new LinkedHashMap<Filing, List<Filing.Filed>>();
    both.forEach(each -> rounds.put(each, new ArrayList<>()));
    for (int round = 1; round <= tempo.rounds(); round++) {
      for (var each : order) {
        var filed = each.file(count, Filing.Filed.nothing());
        rounds.get(each).add(filed);
        run.progress()
            .say(
                String.format(
                    Locale.ROOT,
                    "round %d of %d, %s: %.0f accepted/s",
                    round,
                    tempo.rounds(),
                    each == both.getFirst() ? "full" : "empty",
                    filed.speed()));
      }
      Collections.rotate(order, 1);
    }
    return rounds.values().stream().map(Speeds::ofFiling).toList();
  }

  private void transitions(Run run, int stored) throws Exception {
    var college = EnumSet.of(Service.COLLEGE);
    run.bed().only("million-college", college);
    var full = full(run);
    full.only("million-college", college);
    var emptyDesk = desk(run.bed());
    var fullDesk = desk(full);
    try (var withNone = new HttpContender(run.bed(), emptyDesk, "HTTP, none stored");
        var withAll = new HttpContender(full, fullDesk, "HTTP, " + stored + " stored")) {
      withAll.prepare(PATTERN);
      withAll.drive(PATTERN, Rounds.WORKERS);
      withAll.settle();
      Archive.fillCollege(
          full.stack().database(Service.COLLEGE), stored, soFar -> told(run, "college", soFar));
      checkpoint(run.bed(), full);
      var samples =
          new Rounds(run.tempo().often(2), run.progress())
              .rotating(List.<Contender>of(withAll, withNone));
      show(
          run,
          "transitions over HTTP",
          stored,
          Speeds.ofSamples(samples.get(withAll)),
          Speeds.ofSamples(samples.get(withNone)));
      emptyDesk.check(run.report(), "million, none stored, HTTP");
      fullDesk.check(run.report(), "million, " + stored + " stored, HTTP");
    }
  }

  private static Desk desk(Bed bed) {
    return bed.guest("desk", () -> new Desk(bed));
  }

  private static void told(Run run, String where, int soFar) {
    run.progress().say("stored in " + where + ": " + soFar);
  }

  private void show(Run run, String what, int stored, Speeds full, Speeds empty) {
    var report = run.report();
    var words = what + ", " + stored + " stored";
    report.add(
        Row.against(
            name(),
            words,
            "1/s",
            full.perSecond(),
            new Reference("empty database", empty.perSecond()),
            SAME));
    var ratios = Ratios.byRound(full.rounds(), empty.rounds());
    report.add(
        Row.alone(
            name(), "that ratio in the worst round, " + what, "x", ratios.getFirst(), Goal.none()));
    report.add(
        Row.alone(
            name(), "that ratio in the best round, " + what, "x", ratios.getLast(), Goal.none()));
  }
}
