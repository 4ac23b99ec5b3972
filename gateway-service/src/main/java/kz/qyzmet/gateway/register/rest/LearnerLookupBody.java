package kz.qyzmet.gateway.register.rest;

import java.util.Map;
import kz.qyzmet.contracts.identity.Bin;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is asked about, and where. In a body, because addresses end up in logs and traces. */
@Schema(name = "LearnerLookup")
record LearnerLookupBody(
    @Schema(required = true) String iin,
    @Schema(required = true, description = "BIN of the organisation where the learner was")
        String bin) {

  /**
   * The IIN, proven.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where it is none
   */
  Iin checkedIin() {
    return Asked.iin(iin);
  }

  /**
   * The BIN, proven.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 422 where it is none
   */
  Bin checkedBin() {
    if (bin == null) {
      throw Problem.of("validation-failed", 422).error("bin", "required").exception();
    }
    if (Bin.check(bin) != null) {
      throw Problem.of("validation-failed", 422)
          .error("bin", "invalid-parameter", Map.of("expected", "BIN"))
          .exception();
    }
    return new Bin(bin);
  }

  /** Without what it holds: personal data must not reach a log. */
  @Override
  public String toString() {
    return "LearnerLookupBody[hidden]";
  }
}
