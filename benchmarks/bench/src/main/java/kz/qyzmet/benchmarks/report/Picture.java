package kz.qyzmet.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The judged figures as an SVG: a bar for each, from its goal to where it stands, on a logarithmic
 * scale. To the right of the line is better than the goal, by that factor; the dot is the stretch.
 */
public final class Picture {
  private static final int ROW = 26;
  private static final int TEXT = 540;
  private static final int HALF = 260;
  private static final int FIGURES = 400;
  private static final int TOP = 70;
  private static final double WIDEST = 32;

  private Picture() {}

  public static String svg(Report report) {
    var rows = report.rows().stream().filter(row -> row.verdict() != Goal.Verdict.NO_GOAL).toList();
    int width = TEXT + 2 * HALF + FIGURES;
    int height = TOP + ROW * rows.size() + 30;
    var lines = new ArrayList<String>();
    lines.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">"
            .formatted(width, height));
    lines.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    lines.add(text(10, 26, "start", 18, "#202020", title(report)));
    lines.addAll(scale(height));
    for (int i = 0; i < rows.size(); i++) {
      lines.addAll(bar(rows.get(i), TOP + i * ROW));
    }
    lines.add("</svg>");
    return String.join("\n", lines) + "\n";
  }

  private static String title(Report report) {
    return report.quick()
        ? "Figures against their goals: a QUICK run, NOT a measurement"
        : "Figures against their goals";
  }

  private static List<String> scale(int height) {
    var lines = new ArrayList<String>();
    for (double factor : new double[] {1 / 16.0, 0.25, 1, 4, 16}) {
      double x = x(factor);
      lines.add(
          String.format(
              Locale.ROOT,
              "<line x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\" stroke=\"%s\"/>",
              x,
              TOP - 12,
              x,
              height - 20,
              factor == 1 ? "#404040" : "#d8d8d8"));
      lines.add(
          text(
              x,
              TOP - 18,
              "middle",
              12,
              "#606060",
              factor == 1 ? "goal" : Figures.text(factor) + "x"));
    }
    return lines;
  }

  private static List<String> bar(Row row, int y) {
    double at = x(margin(row));
    double goal = x(1);
    var colour =
        switch (row.verdict()) {
          case STRETCH -> "#1a7f37";
          case MET -> "#6fbf73";
          case MISSED -> "#c62828";
          case NO_GOAL -> "#808080";
        };
    return List.of(
        text(TEXT - 10, y + 16, "end", 13, "#202020", row.part() + ": " + row.what()),
        String.format(
            Locale.ROOT,
            "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>",
            Math.min(at, goal),
            y + 5,
            Math.max(1, Math.abs(at - goal)),
            colour),
        String.format(
            Locale.ROOT,
            "<circle cx=\"%.1f\" cy=\"%d\" r=\"3\" fill=\"#202020\"/>",
            x(stretch(row.goal())),
            y + 12),
        text(TEXT + 2 * HALF + 10, y + 16, "start", 13, "#202020", figures(row)));
  }

  private static String figures(Row row) {
    var reference =
        row.reference()
            .map(other -> "; " + other.name() + " " + Figures.text(other.value()))
            .orElse("");
    return Figures.text(row.ours()) + " " + row.unit() + reference;
  }

  /** How many times better than the goal; below 1 it is missed. */
  static double margin(Row row) {
    return switch (row.goal()) {
      case Goal.None _ -> 1;
      case Goal.RatioAtLeast it -> row.ratio() / it.goal();
      case Goal.AtLeast it -> row.ours() / it.goal();
      case Goal.RatioAtMost it -> it.goal() / row.ratio();
      case Goal.AtMost it -> it.goal() / row.ours();
    };
  }

  private static double stretch(Goal goal) {
    return switch (goal) {
      case Goal.None _ -> 1;
      case Goal.RatioAtLeast it -> it.stretch() / it.goal();
      case Goal.AtLeast it -> it.stretch() / it.goal();
      case Goal.RatioAtMost it -> it.goal() / it.stretch();
      case Goal.AtMost it -> it.goal() / it.stretch();
    };
  }

  private static double x(double factor) {
    double place = Math.log(factor) / Math.log(WIDEST);
    return TEXT + HALF + HALF * Math.clamp(place, -1, 1);
  }

  private static String text(
      double x, int y, String anchor, int size, String colour, String words) {
    return String.format(
        Locale.ROOT,
        "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\" font-size=\"%d\" fill=\"%s\">%s</text>",
        x,
        y,
        anchor,
        size,
        colour,
        words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }
}
