package kz.qyzmet.gateway.messages.security;

import kz.qyzmet.gateway.messages.ErrorCode;

/** A message that is not let in. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  private final ErrorCode code;
  private final String reason;

  /**
   * @param reason a constant that a program can tell apart
   * @param message in the shape "Expected …, but …"
   */
  Refused(ErrorCode code, String reason, String message) {
    super(message);
    this.code = code;
    this.reason = reason;
  }

  public ErrorCode code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
