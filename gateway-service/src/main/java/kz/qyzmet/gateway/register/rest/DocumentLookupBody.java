package kz.qyzmet.gateway.register.rest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose documents are asked for. In a body, because addresses end up in logs and traces. */
@Schema(name = "DocumentLookup")
record DocumentLookupBody(
    @Schema(required = true) String iin,
    @Schema(
            required = true,
            description = "Codes of the kinds that would do",
            minItems = 1,
            maxItems = 20)
        List<String> kinds) {
  private static final int MOST = 20;
  private static final int LONGEST = 100;

  /**
   * The IIN, proven.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where it is none
   */
  Iin checkedIin() {
    return Asked.iin(iin);
  }

  /**
   * The kinds, once there are some and each could be one.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 else
   */
  Set<String> checkedKinds() {
    if (kinds == null || kinds.isEmpty()) {
      throw Problem.of("validation-failed", 422).error("kinds", "required").exception();
    }
    if (kinds.size() > MOST
        || kinds.stream()
            .anyMatch(each -> each == null || each.isBlank() || each.length() > LONGEST)) {
      throw Problem.of("validation-failed", 422)
          .error("kinds", "invalid-parameter", Map.of("expected", "1–20 × 1–100"))
          .exception();
    }
    return new TreeSet<>(kinds);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "DocumentLookupBody[hidden]";
  }
}
