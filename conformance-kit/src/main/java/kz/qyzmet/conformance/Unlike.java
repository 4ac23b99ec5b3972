package kz.qyzmet.conformance;

/** It came otherwise. */
final class Unlike extends Exception {
  private static final long serialVersionUID = 1;

  private final String expected;
  private final String got;

  Unlike(String expected, String got) {
    super("expected " + expected + ", got " + got);
    this.expected = expected;
    this.got = got;
  }

  String expected() {
    return expected;
  }

  String got() {
    return got;
  }
}
