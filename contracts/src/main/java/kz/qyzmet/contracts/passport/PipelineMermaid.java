package kz.qyzmet.contracts.passport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.calendar.Term;

/** Draws a pipeline as a Mermaid state diagram, in the passport's order. */
public final class PipelineMermaid {
  private PipelineMermaid() {}

  /** The diagram, one statement per line, ending with a line break. */
  public static String draw(Pipeline pipeline) {
    var lines = new ArrayList<String>(List.of("stateDiagram-v2", "  direction TB"));
    for (Step step : pipeline.steps().values()) {
      lines.add("  " + id(step.code()) + ": " + step.name().en() + "<br/>" + facts(step));
    }
    lines.add("  [*] --> " + id(pipeline.start()));
    for (Step step : pipeline.steps().values()) {
      new TreeMap<>(step.moves()).forEach((outcome, next) -> lines.add(arrow(step, outcome, next)));
    }
    for (String terminal : Pipeline.TERMINALS.stream().sorted().toList()) {
      if (pipeline.steps().values().stream()
          .map(Step::moves)
          .map(Map::values)
          .anyMatch(to -> to.contains(terminal))) {
        lines.add("  " + terminal + " --> [*]");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String arrow(Step step, String outcome, String next) {
    String clocks = step.stopsClocks(outcome) ? " (clocks stop)" : "";
    return "  " + id(step.code()) + " --> " + id(next) + ": " + outcome + clocks;
  }

  private static String facts(Step step) {
    String starts = step.limitStarts() == Step.LimitStarts.CLAIMED ? " from taking up" : "";
    return step.role()
        + (step.vote() == null ? "" : ", at least " + step.vote().quorum() + " votes")
        + (step.limit() == null ? "" : ", " + limit(step.limit()) + starts)
        + (step.when() == null ? "" : "<br/>only where " + only(step.when()));
  }

  private static String only(Condition when) {
    return when.field() + " is " + String.join(" or ", when.in().stream().sorted().toList());
  }

  private static String limit(Term term) {
    return switch (term) {
      case Term.Minutes(int minutes) -> minutes + " min";
      case Term.Hours(int hours) -> hours + " h";
      case Term.WorkingDays(int days) -> many(days, "working day");
      case Term.CalendarDays(int days) -> many(days, "calendar day");
      case Term.CalendarDayRange(int min, int max) -> min + "–" + max + " calendar days";
      case Term.Months(int months) -> many(months, "month");
      case Term.None() -> "no limit";
    };
  }

  private static String many(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static String id(String code) {
    return code.replace('-', '_');
  }
}
