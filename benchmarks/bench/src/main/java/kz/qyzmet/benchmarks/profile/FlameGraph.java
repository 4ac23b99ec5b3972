package kz.qyzmet.benchmarks.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A tree of calls as an SVG: width is CPU time, callees stand on their caller. A browser shows a
 * frame's full name and share when the pointer rests on it.
 */
public final class FlameGraph {
  private static final int WIDTH = 1600;
  private static final int ROW = 16;
  private static final int TOP = 44;
  private static final double LETTER = 6.4;

  /** Narrower than this, in pixels, nobody sees it. */
  private static final double LEAST = 1.5;

  private final Frame root;
  private final long least;
  private final int height;
  private final List<String> lines = new ArrayList<>();

  private FlameGraph(Frame root) {
    this.root = root;
    this.least = Math.max(1, (long) Math.ceil(root.samples() * LEAST / WIDTH));
    this.height = TOP + (root.height(least) + 1) * ROW + 4;
  }

  public static String svg(String title, Frame root) {
    return new FlameGraph(root).draw(title);
  }

  private String draw(String title) {
    lines.add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">"
            .formatted(WIDTH, height));
    lines.add("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>");
    lines.add("<text x=\"6\" y=\"26\" font-size=\"16\">" + escaped(title) + "</text>");
    frame(root, 0, height - ROW - 2);
    lines.add("</svg>");
    return String.join("\n", lines) + "\n";
  }

  private void frame(Frame frame, double x, int y) {
    double width = (double) WIDTH * frame.samples() / root.samples();
    lines.add(
        String.format(
            Locale.ROOT,
            "<g><title>%s, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%s</g>",
            escaped(frame.name()),
            100.0 * frame.samples() / root.samples(),
            x,
            y,
            Math.max(0.5, width - 0.5),
            ROW - 1,
            colour(frame.name()),
            label(frame.name(), x, y, width)));
    double at = x;
    for (var callee : frame.callees()) {
      if (callee.samples() >= least) {
        frame(callee, at, y - ROW);
      }
      at += (double) WIDTH * callee.samples() / root.samples();
    }
  }

  private static String label(String name, double x, int y, double width) {
    int letters = (int) ((width - 6) / LETTER);
    if (letters < 3) {
      return "";
    }
    var simple = name.substring(name.lastIndexOf('/') + 1);
    var shown = simple.length() <= letters ? simple : simple.substring(0, letters - 1) + "…";
    return String.format(
        Locale.ROOT, "<text x=\"%.1f\" y=\"%d\">%s</text>", x + 3, y + ROW - 5, escaped(shown));
  }

  /** Ours, the runtime and libraries, what is not Java. */
  private static String colour(String name) {
    if (name.startsWith("kz/qyzmet/")) {
      return "#e8833a";
    }
    if (name.startsWith("java/") || name.startsWith("jdk/") || name.startsWith("sun/")) {
      return "#9fc5a8";
    }
    return name.contains("/") ? "#8fb4d9" : "#c9c9c9";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
