package kz.qyzmet.intake.filing.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Checks;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a caller of the contact centre says. */
@Schema(name = "Lookup")
record LookupBody(
    @Schema(
            required = true,
            description = "The application's, as on the receipt",
            examples = "7K3M-9QX2-D4FA-R")
        String number,
    @Schema(
            required = true,
            description = "The last four digits of the applicant's IIN",
            pattern = "[0-9]{4}",
            examples = "0123")
        String iinEnd,
    @Schema(
            required = true,
            description = "The day of filing, as on the receipt",
            format = "date",
            examples = "2026-03-05")
        String filedOn) {

  /**
   * The checks, once each part could be what it has to be.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where one could not
   */
  Checks checks() {
    var problem = Problem.of("validation-failed", 422);
    problem =
        proven(
            problem,
            "number",
            number,
            number != null && ApplicationNumber.isValid(number),
            "XXXX-XXXX-XXXX-X");
    problem =
        proven(problem, "iinEnd", iinEnd, iinEnd != null && iinEnd.matches("[0-9]{4}"), "NNNN");
    var day = day();
    problem = proven(problem, "filedOn", filedOn, day != null, "YYYY-MM-DD");
    if (!problem.errors().isEmpty()) {
      throw problem.exception();
    }
    return new Checks(iinEnd, day);
  }

  private static Problem proven(
      Problem problem, String field, String value, boolean good, String form) {
    if (good) {
      return problem;
    }
    return value == null
        ? problem.error(field, Violation.MISSING)
        : problem.error(field, "bad-format", Map.of("expected", form));
  }

  private LocalDate day() {
    try {
      return filedOn == null ? null : LocalDate.parse(filedOn);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "LookupBody[hidden]";
  }
}
