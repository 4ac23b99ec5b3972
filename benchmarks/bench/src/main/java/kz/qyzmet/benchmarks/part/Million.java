package kz.qyzmet.benchmarks.part;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import kz.qyzmet.benchmarks.contest.Contender;
import kz.qyzmet.benchmarks.contest.Desk;
import kz.qyzmet.benchmarks.contest.HttpContender;
import kz.qyzmet.benchmarks.contest.Rounds;
import kz.qyzmet.benchmarks.load.Archive;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.stack.run.Service;

/** The same speed with a million stored applications as on an empty database. */
final class Million implements Part {
  private static final Goal SAME = new Goal.RatioAtLeast(0.9, 0.95);

  @Override
  public String name() {
    return "million";
  }

  @Override
  public String about() {
    return "accepting and transitions with a million stored applications against none";
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

  private void accepting(Run run, int stored) throws Exception {
    var bed = run.bed();
    bed.only("million-intake", EnumSet.of(Service.INTAKE));
    try (var intake = bed.stack().database(Service.INTAKE).connect();
        var filing = new Filing(bed, intake, run.progress())) {
      double speed = filing.warm(run.tempo().warmUp());
      double empty = speed(run, filing, speed);
      Archive.fillIntake(intake, stored, soFar -> told(run, "intake", soFar));
      // What the filling left to write must not be written in the midst of the measurement.
      bed.server().execute("CHECKPOINT");
      filing.file(Math.clamp((long) speed, 50, 20_000), Filing.Filed.nothing());
      row(run, "applications accepted over HTTP", stored, speed(run, filing, speed), empty);
    }
  }

  private double speed(Run run, Filing filing, double speed) {
    var all = Filing.Filed.nothing();
    for (int round = 0; round < run.tempo().rounds(); round++) {
      int count = Math.clamp((long) (speed * run.tempo().round().toSeconds()), 50, 50_000);
      all = filing.file(count, all);
    }
    run.progress().say(String.format(Locale.ROOT, "accepting: %.0f/s", all.speed()));
    return all.speed();
  }

  private void transitions(Run run, int stored) throws Exception {
    var bed = run.bed();
    bed.only("million-college", EnumSet.of(Service.COLLEGE));
    var desk = bed.guest("desk", () -> new Desk(bed));
    var rounds = new Rounds(bed, run.tempo(), run.progress());
    try (var college = bed.stack().database(Service.COLLEGE).connect();
        var http = new HttpContender(bed, desk)) {
      var one = List.<Contender>of(http);
      double empty = rounds.run(one).get(http).perSecond();
      desk.check(run.report(), "million, before");
      Archive.fillCollege(college, stored, soFar -> told(run, "college", soFar));
      bed.server().execute("CHECKPOINT");
      double full = rounds.run(one).get(http).perSecond();
      row(run, "transitions over HTTP", stored, full, empty);
    }
  }

  private static void told(Run run, String where, int soFar) {
    run.progress().say("stored in " + where + ": " + soFar);
  }

  private void row(Run run, String what, int stored, double full, double empty) {
    run.report()
        .add(
            Row.against(
                name(),
                what + ", " + stored + " stored",
                "1/s",
                full,
                new Reference("empty database", empty),
                SAME));
  }
}
