package kz.qyzmet.contracts.passport;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a value is what it is: a clause of an act, or a reading where the act is silent. Exactly one
 * of the two is there.
 *
 * @param clause the clause, such as {@code Rules, item 50}; null for a reading
 * @param reading the reason of a reading; null where a clause says it
 */
public record Basis(String clause, String reading) {
  public Basis {
    if ((clause == null) == (reading == null)) {
      throw new IllegalArgumentException("Expected either a clause or a reading, but not both");
    }
  }

  /** Whether the act is silent and the value is our reading of it. */
  public boolean byReading() {
    return reading != null;
  }

  /** The clause, or {@code reading: } and its reason. */
  public String text() {
    return byReading() ? "reading: " + reading : clause;
  }

  /** The texts of several, each once, joined as the parts of a clause are; null of none. */
  public static String text(Stream<Basis> bases) {
    var texts = bases.map(Basis::text).distinct().collect(Collectors.joining("; "));
    return texts.isEmpty() ? null : texts;
  }
}
