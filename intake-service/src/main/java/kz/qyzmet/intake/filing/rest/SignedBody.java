package kz.qyzmet.intake.filing.rest;

import java.util.Map;
import java.util.UUID;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application as its applicant has certified it: by a signature or by a one-time password. */
@Schema(name = "SignedSubmission")
record SignedBody(
    @Schema(
            required = true,
            type = SchemaType.STRING,
            format = "byte",
            description = "The very bytes that are certified, in base64: a Submission in JSON")
        byte[] application,
    @Schema(
            type = SchemaType.STRING,
            format = "byte",
            description =
                "The applicant's signature over them, in base64: a detached CMS message (CAdES, DER or BER) with a"
                    + " time stamp")
        byte[] signature,
    @Schema(description = "One that was sent for the digest of these bytes; instead of a signature")
        OneTimePassword oneTimePassword) {
  /** A one-time password, as it came to the phone. */
  @Schema(name = "OneTimePasswordGiven")
  record OneTimePassword(
      @Schema(required = true) UUID id,
      @Schema(required = true, pattern = "[0-9]{6}", examples = "012345") String code) {
    /** Without what it holds. */
    @Override
    public String toString() {
      return "OneTimePassword[hidden]";
    }
  }

  static final String TYPE = "application/vnd.qyzmet.signed+json";

  /**
   * The same, of which nothing is missing.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where something is
   */
  SignedBody whole() {
    var problem = Problem.of("validation-failed", 422);
    if (application == null) {
      problem = problem.error("application", "missing");
    }
    if (signature == null && oneTimePassword == null) {
      problem = problem.error("signature", "missing");
    }
    if (signature != null && oneTimePassword != null) {
      problem =
          problem.error(
              "oneTimePassword", "bad-format", Map.of("expected", "signature | oneTimePassword"));
    }
    if (oneTimePassword != null && oneTimePassword.id() == null) {
      problem = problem.error("oneTimePassword.id", "missing");
    }
    if (oneTimePassword != null && oneTimePassword.code() == null) {
      problem = problem.error("oneTimePassword.code", "missing");
    }
    if (!problem.errors().isEmpty()) {
      throw problem.exception();
    }
    return this;
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "SignedBody[hidden]";
  }
}
