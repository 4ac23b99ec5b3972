package kz.qyzmet.intake.password.rest;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.password.domain.Purpose;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a one-time password is asked for. */
@Schema(name = "OneTimePasswordRequest")
record PasswordBody(
    @Schema(
            required = true,
            description = "The act that it will confirm",
            enumeration = "application",
            examples = "application")
        String purpose,
    @Schema(
            required = true,
            description = "SHA-256 of the exact bytes that it will confirm, in hexadecimal digits",
            pattern = "[0-9a-f]{64}")
        String digest) {

  /**
   * The act, once both are what they have to be.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where one is not
   */
  Purpose checked() {
    var problem = Problem.of("validation-failed", 422);
    var known = Purpose.of(purpose).filter(Purpose::isTaken);
    if (purpose == null) {
      problem = problem.error("purpose", Violation.MISSING);
    } else if (known.isEmpty()) {
      var expected =
          Arrays.stream(Purpose.values())
              .filter(Purpose::isTaken)
              .map(Purpose::code)
              .collect(Collectors.joining(" | "));
      problem = problem.error("purpose", "bad-format", Map.of("expected", expected));
    }
    if (digest == null) {
      problem = problem.error("digest", Violation.MISSING);
    } else if (!digest.matches("[0-9a-f]{64}")) {
      problem = problem.error("digest", "bad-format", Map.of("expected", "[0-9a-f]{64}"));
    }
    if (!problem.errors().isEmpty()) {
      throw problem.exception();
    }
    return known.orElseThrow();
  }
}
