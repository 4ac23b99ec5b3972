package kz.qyzmet.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report as lines of text: circumstances, one table, checks. */
public final class TextReport {
  private static final List<String> HEAD =
      List.of(
          "part",
          "figure",
          "unit",
          "ours",
          "reference",
          "its",
          "ratio",
          "goal",
          "stretch",
          "verdict");

  private TextReport() {}

  public static List<String> lines(Report report) {
    var lines = new ArrayList<String>();
    report.facts().forEach((name, value) -> lines.add(name + ": " + value));
    lines.add("");
    lines.addAll(table(report.rows()));
    lines.add("");
    for (var check : report.checks()) {
      lines.add(
          "%s  %s: expected %d, found %d"
              .formatted(
                  check.holds() ? "holds" : "FAILS",
                  check.what(),
                  check.expected(),
                  check.found()));
    }
    report.notRun().forEach((part, why) -> lines.add("NOT RUN  " + part + ": " + why));
    if (!report.seconds().isEmpty()) {
      lines.add(
          report.seconds().entrySet().stream()
              .map(part -> part.getKey() + " " + part.getValue() + " s")
              .collect(
                  Collectors.joining(", ", "took: ", "; " + report.secondsInAll() + " s in all")));
    }
    if (report.quick()) {
      lines.add("QUICK: warm-up and rounds were too short. This is NOT a measurement.");
    }
    return lines;
  }

  static List<String> table(List<Row> rows) {
    var cells = new ArrayList<List<String>>();
    cells.add(HEAD);
    rows.forEach(row -> cells.add(cells(row)));
    var widths = new int[HEAD.size()];
    for (var line : cells) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return cells.stream().map(line -> line(line, widths)).toList();
  }

  private static List<String> cells(Row row) {
    return List.of(
        row.part(),
        row.what(),
        row.unit(),
        Figures.text(row.ours()),
        row.reference().map(Row.Reference::name).orElse(""),
        row.reference().map(other -> Figures.text(other.value())).orElse(""),
        row.reference().isPresent() ? Figures.text(row.ratio()) : "",
        row.goal().text(),
        row.goal().stretchText(),
        row.verdict().word());
  }

  private static String line(List<String> cells, int[] widths) {
    var padded = new ArrayList<String>();
    for (int i = 0; i < widths.length; i++) {
      var cell = cells.get(i);
      var room = " ".repeat(widths[i] - cell.length());
      padded.add(i == 3 || i == 5 || i == 6 ? room + cell : cell + room);
    }
    return padded.stream().collect(Collectors.joining("  ")).stripTrailing();
  }
}
