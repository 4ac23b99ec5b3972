package kz.qyzmet.scenarios.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.scenarios.cover.Coverage;
import kz.qyzmet.scenarios.cover.Edge;
import kz.qyzmet.scenarios.file.Scenario;
import kz.qyzmet.scenarios.file.Times;
import kz.qyzmet.scenarios.run.Telling;

/** What the command prints. */
final class Report {
  private final PrintWriter out;
  private final Tongue tongue;
  private final boolean reads;
  private final boolean tells;

  /**
   * @param reads whether each scenario is read aloud
   * @param tells whether all that happened is told
   */
  Report(PrintWriter out, Tongue tongue, boolean reads, boolean tells) {
    this.out = out;
    this.tongue = tongue;
    this.reads = reads;
    this.tells = tells;
  }

  void tellings(Passport passport, List<Telling> tellings) {
    out.println(passport.ref() + ": " + tongue.in(passport.name()));
    for (var telling : tellings) {
      out.printf(
          "  %-6s  %s: %s (%s)%n",
          tongue.say(telling.isTrue() ? "told.ok" : "told.wrong"),
          name(telling.scenario()),
          tongue.in(telling.scenario().title()),
          came(passport, telling));
      if (reads) {
        Reading.of(telling.scenario(), tongue).forEach(line -> out.println("          " + line));
      }
      telling.failures().forEach(failure -> out.println("          " + failure));
      if (tells) {
        telling
            .happened()
            .forEach(
                each -> out.println("          " + Times.text(each.at()) + "  " + each.what()));
      }
    }
  }

  private static String name(Scenario scenario) {
    var file = scenario.file().substring(scenario.file().indexOf('/') + 1);
    return file.replace(".yaml", "");
  }

  private String came(Passport passport, Telling telling) {
    var status = telling.status().map(it -> tongue.in(passport.statuses().get(it)));
    if (status.isEmpty()) {
      return tongue.say("came.turned-away");
    }
    return telling.missed().contains("legal")
        ? tongue.say("came.late", status.get())
        : status.get();
  }

  /** How much of the passport none of them tells. */
  int coverage(Passport passport, List<Telling> tellings, boolean lists, boolean listsPaths) {
    var coverage = new Coverage(passport);
    var open = coverage.uncovered(tellings);
    out.println(
        "  "
            + tongue.say(
                "coverage",
                tongue.count("scenarios", tellings.size()),
                tongue.count("ways", coverage.trails().size()),
                open.size() == 0
                    ? tongue.say("coverage.whole")
                    : tongue.count("coverage.open", open.size())));
    if (lists) {
      open.ways()
          .forEach(
              way -> {
                out.println("  " + tongue.say("uncovered", String.join("; ", way.tells())));
                out.println("    " + tongue.say("uncovered.way", way.trail()));
              });
      open.beside().forEach(what -> out.println("  " + tongue.say("uncovered", what)));
    }
    if (listsPaths) {
      coverage
          .unwalked(tellings)
          .forEach(path -> out.println("  " + tongue.say("path", path(passport, path))));
    }
    out.println();
    return open.size();
  }

  private String path(Passport passport, List<Edge> path) {
    return path.stream()
        .map(
            edge ->
                tongue.in(passport.pipeline().step(edge.step()).name())
                    + (edge.outcome().equals(Step.DONE)
                        ? ""
                        : " (" + tongue.outcome(edge.outcome()) + ")"))
        .collect(Collectors.joining(" → "));
  }

  void summary(int told, int wrong, int open) {
    out.println(
        tongue.say("summary", tongue.count("scenarios", told), told - wrong, wrong)
            + (open == 0 ? "" : "; " + tongue.count("coverage.open", open)));
  }
}
