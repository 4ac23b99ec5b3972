package kz.qyzmet.college.signing.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.signing.usecase.Signings.State;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked and told of signings. */
final class SigningBodies {

  private SigningBodies() {}

  @Schema(description = "Which papers are to be signed")
  record SigningBody(
      @Schema(required = true, description = "Ids of cases, each once") List<UUID> cases) {

    List<UUID> checked(int most) {
      if (cases == null || cases.isEmpty() || cases.contains(null)) {
        throw Problem.of("validation-failed", 422).error("cases", "required").exception();
      }
      if (cases.size() > most) {
        throw Problem.of("validation-failed", 422)
            .error("cases", "too-long", Map.of("max", most))
            .exception();
      }
      return List.copyOf(new LinkedHashSet<>(cases));
    }
  }

  @Schema(description = "A signing and how far it is")
  record SigningView(
      UUID id,
      @Schema(examples = "2026-11-23T04:00:00Z") String askedAt,
      @Schema(description = "How many are signed") int done,
      @Schema(description = "How many can't be signed") int failed,
      @Schema(description = "How many are still to be signed") int left,
      List<SigningLine> cases) {}

  @Schema(description = "A case of a signing")
  record SigningLine(
      @Schema(description = "The case") UUID id,
      State state,
      @Schema(description = "Why the last try came to nothing: a problem's code", nullable = true)
          String reason,
      @Schema(description = "The same in words", nullable = true) String text) {}
}
