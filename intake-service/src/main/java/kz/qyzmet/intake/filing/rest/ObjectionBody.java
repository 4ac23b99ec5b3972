package kz.qyzmet.intake.filing.rest;

import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An objection as it is sent. */
@Schema(name = "Objection")
record ObjectionBody(
    @Schema(
            required = true,
            description = "What speaks against the intended refusal; no event carries it",
            minLength = 1,
            maxLength = ObjectionText.LONGEST)
        String text) {

  /**
   * The text, proven.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where it is missing, blank or too long
   */
  String sound() {
    if (text == null) {
      throw fault(Violation.MISSING, Map.of());
    }
    if (text.isBlank()) {
      throw fault(Violation.BLANK, Map.of());
    }
    if (text.codePointCount(0, text.length()) > ObjectionText.LONGEST) {
      throw fault(Violation.TOO_LONG, Map.of("max", ObjectionText.LONGEST));
    }
    return text;
  }

  private static RuntimeException fault(String code, Map<String, Object> facts) {
    return Problem.of("validation-failed", 422).error("text", code, facts).exception();
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "ObjectionBody[hidden]";
  }
}
