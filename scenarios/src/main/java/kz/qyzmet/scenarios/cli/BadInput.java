package kz.qyzmet.scenarios.cli;

/** What was asked for makes no sense; the message says why. */
final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }
}
