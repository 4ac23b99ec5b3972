package kz.qyzmet.simulator;

import kz.qyzmet.gateway.messages.ErrorCode;

/** A message that the gateway does not take; the words go to its sender. */
final class NotTaken extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final ErrorCode code;

  /** For words in the shape "Expected …, but …". */
  NotTaken(ErrorCode code, String message) {
    super(message);
    this.code = code;
  }

  NotTaken(ErrorCode code, String expected, String got) {
    this(code, "Expected " + expected + ", but got " + got);
  }

  ErrorCode code() {
    return code;
  }
}
