package kz.qyzmet.contracts.passport;

/**
 * When an approaching end is announced.
 *
 * @param kind {@code legal}, {@code internal} or {@code hand-over}, the last day to hand a result
 *     to a branch
 */
public record Threshold(String code, String kind, Measure measure, Basis basis) {
  /** How it is measured. */
  public sealed interface Measure {}

  /** When that share of the term, in percent of its working days, has passed. */
  public record ShareOfTerm(int percent) implements Measure {}

  /** That many working days before the end. */
  public record WorkingDaysBefore(int days) implements Measure {}
}
