package kz.qyzmet.benchmarks.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures as a person reads them: three significant digits, all digits before the point. */
final class Figures {
  private Figures() {}

  static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "-";
    }
    var whole = BigDecimal.valueOf(value).setScale(0, RoundingMode.HALF_EVEN);
    return whole.abs().compareTo(BigDecimal.valueOf(100)) >= 0
        ? whole.toPlainString()
        : trimmed(BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_EVEN)));
  }

  private static String trimmed(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
