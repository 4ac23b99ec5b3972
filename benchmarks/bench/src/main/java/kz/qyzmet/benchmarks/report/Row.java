package kz.qyzmet.benchmarks.report;

import java.util.Optional;

/**
 * One figure of ours, with what stands beside it.
 *
 * @param part which part of the benchmark measured it
 * @param what is measured, in words
 * @param unit of both figures
 * @param reference measured in the same run; empty where there is none
 */
public record Row(
    String part, String what, String unit, double ours, Optional<Reference> reference, Goal goal) {
  public Row {
    if (Double.isNaN(ours) || Double.isInfinite(ours)) {
      throw new IllegalArgumentException("Expected a figure for " + what + ", but got " + ours);
    }
    if (reference.isEmpty()
        && (goal instanceof Goal.RatioAtLeast || goal instanceof Goal.RatioAtMost)) {
      throw new IllegalArgumentException("Expected a reference for the ratio of " + what);
    }
  }

  /** Who or what ours is compared with, and its figure. */
  public record Reference(String name, double value) {
    public Reference {
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("Expected a figure of " + name + ", but got " + value);
      }
    }
  }

  public static Row alone(String part, String what, String unit, double ours, Goal goal) {
    return new Row(part, what, unit, ours, Optional.empty(), goal);
  }

  public Row against(String name, double value) {
    return new Row(part, what, unit, ours, Optional.of(new Reference(name, value)), goal);
  }

  /** With both at once, for goals that need the reference. */
  public static Row against(
      String part, String what, String unit, double ours, Reference reference, Goal goal) {
    return new Row(part, what, unit, ours, Optional.of(reference), goal);
  }

  /** Ours divided by the reference's; NaN without one, or where it is 0. */
  public double ratio() {
    return reference
        .filter(other -> other.value() != 0)
        .map(other -> ours / other.value())
        .orElse(Double.NaN);
  }

  public Goal.Verdict verdict() {
    return goal.judge(ours, ratio());
  }
}
