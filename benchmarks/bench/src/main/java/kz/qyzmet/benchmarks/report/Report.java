package kz.qyzmet.benchmarks.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a run has found out. */
public final class Report {
  private final boolean quick;
  private final Map<String, String> facts = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Check> checks = new ArrayList<>();
  private final Map<String, String> notRun = new LinkedHashMap<>();
  private final Map<String, Long> seconds = new LinkedHashMap<>();
  private long secondsInAll;

  /** Two numbers that have to be equal, such as pipelines completed and events consumed. */
  public record Check(String what, long expected, long found) {
    public boolean holds() {
      return expected == found;
    }
  }

  /**
   * An empty report.
   *
   * @param quick whether warm-up and rounds are too short for a measurement
   */
  public Report(boolean quick) {
    this.quick = quick;
  }

  public boolean quick() {
    return quick;
  }

  /** Under which circumstances the figures came about: versions, settings, flags. */
  public void fact(String name, String value) {
    facts.put(name, value);
  }

  public void add(Row row) {
    rows.add(row);
  }

  public void check(String what, long expected, long found) {
    checks.add(new Check(what, expected, found));
  }

  /** A part that failed, and why; it gives no figures, not even those that it had by then. */
  public void notRun(String part, String why) {
    rows.removeIf(row -> row.part().equals(part));
    notRun.put(part, why);
  }

  /** How long a part ran, whether it gave figures or not. */
  public void took(String part, Duration time) {
    seconds.put(part, time.toSeconds());
  }

  /** How long the run took up to its report: all parts and what lay between them. */
  public void tookInAll(Duration time) {
    secondsInAll = time.toSeconds();
  }

  public Map<String, Long> seconds() {
    return seconds;
  }

  public long secondsInAll() {
    return secondsInAll;
  }

  public Map<String, String> facts() {
    return facts;
  }

  public List<Row> rows() {
    return rows;
  }

  public List<Check> checks() {
    return checks;
  }

  public Map<String, String> notRun() {
    return notRun;
  }

  /** Whether every part ran and every check holds; goals missed are figures, not failures. */
  public boolean sound() {
    return notRun.isEmpty() && checks.stream().allMatch(Check::holds);
  }
}
