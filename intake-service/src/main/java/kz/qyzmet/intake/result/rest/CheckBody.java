package kz.qyzmet.intake.result.rest;

import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.result.domain.Finding;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an operator has found. */
@Schema(name = "ResultCheck")
record CheckBody(
    @Schema(
            required = true,
            description = "Damaged, it has arrived all the same",
            enumeration = {"here", "damaged", "missing"})
        String condition) {

  /**
   * The finding.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where it is none
   */
  Finding found() {
    return Finding.of(condition).orElseThrow(() -> fault().exception());
  }

  private Problem fault() {
    var problem = Problem.of("validation-failed", 422);
    return condition == null
        ? problem.error("condition", Violation.MISSING)
        : problem.error(
            "condition", Violation.NOT_AN_OPTION, Map.of("allowed", "here, damaged, missing"));
  }
}
