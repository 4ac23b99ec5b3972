package kz.qyzmet.intake.password.rest;

/**
 * A text message.
 *
 * @param to number, as {@code +7} and ten digits
 */
record SmsBody(String to, String text) {
  /** Without what it holds: neither number nor code must reach a log. */
  @Override
  public String toString() {
    return "SmsBody[hidden]";
  }
}
