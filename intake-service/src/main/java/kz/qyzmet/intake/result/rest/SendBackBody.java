package kz.qyzmet.intake.result.rest;

import java.util.Map;
import java.util.regex.Pattern;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With whom it goes back. */
@Schema(name = "ResultSendBack")
record SendBackBody(
    @Schema(
            required = true,
            description = "Who takes it along",
            enumeration = {"courier", "post"})
        String carrier,
    @Schema(
            description =
                "The carrier's, where it gave one: letters, digits and hyphens, at most 40",
            examples = "KZ000000017KZ",
            nullable = true)
        String trackingNumber) {
  private static final Pattern TRACKING_NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

  /**
   * The same.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where a carrier can't be told by it
   */
  SendBackBody sound() {
    var problem = Problem.of("validation-failed", 422);
    if (carrier == null) {
      problem = problem.error("carrier", Violation.MISSING);
    } else if (!carrier.equals("courier") && !carrier.equals("post")) {
      problem =
          problem.error("carrier", Violation.NOT_AN_OPTION, Map.of("allowed", "courier, post"));
    }
    if (trackingNumber != null && !TRACKING_NUMBER.matcher(trackingNumber).matches()) {
      problem =
          problem.error(
              "trackingNumber",
              Violation.BAD_FORMAT,
              Map.of("expected", "A–Z, a–z, 0–9, - (1–40)"));
    }
    if (!problem.errors().isEmpty()) {
      throw problem.exception();
    }
    return this;
  }
}
