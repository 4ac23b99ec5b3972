package kz.qyzmet.benchmarks.part;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Heartbeat;
import kz.qyzmet.benchmarks.calendar.OneJvm;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;

/** Adding and counting working days, by JMH. */
final class Calendar implements Part {
  private static final List<Integer> SPANS = List.of(1, 15, 250, 2000);
  private static final Goal FLAT = new Goal.RatioAtMost(1.5, 1.0);

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public String about() {
    return "working days against two arrays, Strata and a loop, by JMH";
  }

  @Override
  public void run(Run run) throws Exception {
    var folder = run.home().data("bench");
    Files.createDirectories(folder);
    OneJvm.Measured measured;
    try (var _ = new Heartbeat(run.progress(), "JMH")) {
      measured = OneJvm.measure(folder, run.tempo().quick());
    }
    run.report()
        .fact("calendar's JVM", String.join(" ", OneJvm.FLAGS) + ", full compiler, all in one");
    var nanos = measured.nanos();
    for (var operation : List.of("add", "between")) {
      for (int span : SPANS) {
        row(run.report(), nanos, operation, span, "Arrays", "two arrays", FLAT);
        row(run.report(), nanos, operation, span, "Strata", "Strata 2.12.46", Goal.none());
        row(run.report(), nanos, operation, span, "Loop", "a loop over the days", Goal.none());
      }
      run.report()
          .add(
              Row.against(
                  name(),
                  operation + ", 2000 days beside 1",
                  "ns",
                  of(nanos, operation + "Ours2000"),
                  new Reference("ours, 1 day", of(nanos, operation + "Ours1")),
                  FLAT));
    }
    run.report()
        .add(
            Row.alone(
                name(),
                "the last iteration beside the first, mean of all",
                "x",
                measured.drift(),
                Goal.none()));
  }

  private void row(
      Report report,
      Map<String, Double> nanos,
      String operation,
      int span,
      String contender,
      String name,
      Goal goal) {
    report.add(
        Row.against(
            name(),
            operation + ", " + span + " days",
            "ns",
            of(nanos, operation + "Ours" + span),
            new Reference(name, of(nanos, operation + contender + span)),
            goal));
  }

  private static double of(Map<String, Double> nanos, String key) {
    var found = nanos.get(key);
    if (found == null) {
      throw new IllegalStateException("Expected JMH to have measured " + key + ", but it has not");
    }
    return found;
  }
}
