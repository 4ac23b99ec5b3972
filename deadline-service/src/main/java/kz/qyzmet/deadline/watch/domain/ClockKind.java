package kz.qyzmet.deadline.watch.domain;

/** Which promise a clock measures; the code is the word on the wire and in the database. */
public enum ClockKind {
  /** The term that the law gives the applicant (Rules, item 50). */
  LEGAL("legal"),
  /** The provider's own milestone inside the legal term (Rules, item 45). */
  INTERNAL("internal"),
  /** A day before the end of the legal term, for what a branch hands out (Rules, items 45, 46). */
  HAND_OVER("hand-over"),
  /** The limit of one step of the passport's pipeline. */
  STEP("step");

  private final String code;

  ClockKind(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  public static ClockKind of(String code) {
    for (ClockKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("Expected a kind of clock, but found " + code);
  }
}
