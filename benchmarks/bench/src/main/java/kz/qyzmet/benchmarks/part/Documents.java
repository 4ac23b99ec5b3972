package kz.qyzmet.benchmarks.part;

import java.util.List;
import kz.qyzmet.benchmarks.document.Drawn;
import kz.qyzmet.benchmarks.document.Pair;
import kz.qyzmet.benchmarks.document.Signed;
import kz.qyzmet.benchmarks.document.Turns;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.embedded.Folder;

/** Signatures checked and papers made, on one thread, beside the bare libraries. */
final class Documents implements Part {
  private static final Goal GOAL = new Goal.RatioAtMost(1.3, 1.0);
  private static final double SECOND = 1000;

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public String about() {
    return "signatures checked and papers made, against bare BouncyCastle and openhtmltopdf";
  }

  @Override
  public boolean isUsual() {
    return false;
  }

  @Override
  public void run(Run run) throws Exception {
    run.bed().close();
    var keys = run.home().data("bench").resolve("authority");
    // Its certificates say where it answered when they were made.
    Folder.remove(keys);
    var pairs =
        List.of(new Signed(keys).pair(), Drawn.certificate().pair(), Drawn.receipt().pair());
    Folder.remove(keys);
    for (var pair : pairs) {
      run.progress().say(pair.what() + ", beside " + pair.library());
      report(run, pair, Turns.measure(pair, run.tempo().often(2)));
    }
  }

  private void report(Run run, Pair pair, Turns.Measured measured) {
    double ours = mean(measured.ours());
    double bare = mean(measured.bare());
    var ratios = Ratios.byRound(measured.ours(), measured.bare());
    var report = run.report();
    report.add(
        Row.against(
            name(), pair.what(), "ms", ours, new Reference("bare " + pair.library(), bare), GOAL));
    report.add(
        Row.against(
            name(),
            pair.what() + ", on one core",
            "/s",
            SECOND / ours,
            new Reference("bare " + pair.library(), SECOND / bare),
            Goal.none()));
    report.fact(
        "documents: " + pair.what() + ", ratios of the rounds",
        "%.2f to %.2f".formatted(ratios.getFirst(), ratios.getLast()));
  }

  private static double mean(List<Double> rounds) {
    return rounds.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
