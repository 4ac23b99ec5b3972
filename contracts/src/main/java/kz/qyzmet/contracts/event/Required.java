package kz.qyzmet.contracts.event;

import java.util.Arrays;

/** Checks of the event records' constructors: what a schema demands, a record can't lack. */
final class Required {
  private Required() {}

  static void present(Object value, String field) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      throw new IllegalArgumentException("Expected " + field + ", but it is missing");
    }
  }

  static void oneOf(String value, String field, String... allowed) {
    given(Arrays.asList(allowed).contains(value), field, "one of " + Arrays.toString(allowed));
  }

  static void given(boolean condition, String field, String expected) {
    if (!condition) {
      throw new IllegalArgumentException("Expected " + field + " " + expected);
    }
  }
}
