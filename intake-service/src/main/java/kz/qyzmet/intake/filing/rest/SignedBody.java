package kz.qyzmet.intake.filing.rest;

import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application as its applicant has signed it. */
@Schema(name = "SignedSubmission")
record SignedBody(
    @Schema(
            required = true,
            type = SchemaType.STRING,
            format = "byte",
            description = "The very bytes that were signed, in base64: a Submission in JSON")
        byte[] application,
    @Schema(
            required = true,
            type = SchemaType.STRING,
            format = "byte",
            description =
                "The applicant's signature over them, in base64: a detached CMS message (CAdES, DER or BER) with a"
                    + " time stamp")
        byte[] signature) {
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
    if (signature == null) {
      problem = problem.error("signature", "missing");
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
