package kz.qyzmet.benchmarks.report;

import java.util.Locale;

/** What a figure is held against: the ratio to its reference, or the figure itself. */
public sealed interface Goal {
  /** Nothing: the figure stands there to be seen. */
  record None() implements Goal {}

  /** Ours divided by the reference's is at least that. */
  record RatioAtLeast(double goal, double stretch) implements Goal {}

  /** Ours divided by the reference's is at most that. */
  record RatioAtMost(double goal, double stretch) implements Goal {}

  record AtLeast(double goal, double stretch) implements Goal {}

  record AtMost(double goal, double stretch) implements Goal {}

  static Goal none() {
    return new None();
  }

  /** How a figure stands to its goal. */
  enum Verdict {
    STRETCH,
    MET,
    MISSED,
    NO_GOAL;

    public String word() {
      return this == NO_GOAL ? "" : name().toLowerCase(Locale.ROOT);
    }
  }

  default Verdict judge(double ours, double ratio) {
    return switch (this) {
      case None _ -> Verdict.NO_GOAL;
      case RatioAtLeast(var goal, var stretch) -> atLeast(ratio, goal, stretch);
      case AtLeast(var goal, var stretch) -> atLeast(ours, goal, stretch);
      case RatioAtMost(var goal, var stretch) -> atLeast(-ratio, -goal, -stretch);
      case AtMost(var goal, var stretch) -> atLeast(-ours, -goal, -stretch);
    };
  }

  private static Verdict atLeast(double value, double goal, double stretch) {
    if (Double.isNaN(value)) {
      throw new IllegalArgumentException("Expected a figure to judge, but there is none");
    }
    return value >= stretch ? Verdict.STRETCH : value >= goal ? Verdict.MET : Verdict.MISSED;
  }

  /** The goal as it is printed, such as {@code >= 5x}. */
  default String text() {
    return switch (this) {
      case None _ -> "";
      case RatioAtLeast it -> ">= " + Figures.text(it.goal()) + "x";
      case RatioAtMost it -> "<= " + Figures.text(it.goal()) + "x";
      case AtLeast it -> ">= " + Figures.text(it.goal());
      case AtMost it -> "<= " + Figures.text(it.goal());
    };
  }

  /** The stretch as it is printed. */
  default String stretchText() {
    return switch (this) {
      case None _ -> "";
      case RatioAtLeast it -> Figures.text(it.stretch()) + "x";
      case RatioAtMost it -> Figures.text(it.stretch()) + "x";
      case AtLeast it -> Figures.text(it.stretch());
      case AtMost it -> Figures.text(it.stretch());
    };
  }
}
