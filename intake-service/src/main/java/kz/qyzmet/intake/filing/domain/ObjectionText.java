package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * What the applicant objects: personal, kept here, and read by the provider as the form is.
 *
 * @param at when it was filed
 * @param text 1 to {@link #LONGEST} characters
 */
public record ObjectionText(Instant at, String text) {
  /** In characters of Unicode. */
  public static final int LONGEST = 4_000;

  public ObjectionText {
    Objects.requireNonNull(at, "at");
    if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST) {
      throw new IllegalArgumentException("Expected a text of 1 to " + LONGEST + " characters");
    }
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "ObjectionText[hidden]";
  }
}
