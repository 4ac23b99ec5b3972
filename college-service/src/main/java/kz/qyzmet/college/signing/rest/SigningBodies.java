package kz.qyzmet.college.signing.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.college.signing.usecase.Signings.State;
import kz.qyzmet.college.signing.usecase.Signings.Wanted;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is asked and told of signings. */
final class SigningBodies {

  private SigningBodies() {}

  @Schema(description = "Which papers are to be signed")
  record SigningBody(
      @Schema(required = true, description = "Each case once") List<SigningCase> cases) {

    List<Wanted> checked(int most) {
      if (cases == null || cases.isEmpty() || cases.contains(null)) {
        throw Problem.of("validation-failed", 422).error("cases", "required").exception();
      }
      if (cases.size() > most) {
        throw Problem.of("validation-failed", 422)
            .error("cases", "too-long", Map.of("max", most))
            .exception();
      }
      var wanted = new LinkedHashMap<UUID, Wanted>();
      for (int i = 0; i < cases.size(); i++) {
        var next = cases.get(i).checked("cases[" + i + "].");
        var before = wanted.putIfAbsent(next.application(), next);
        if (before != null && before.draft() != next.draft()) {
          throw invalid("cases[" + i + "].draft", "one-of", Map.of("values", before.draft()));
        }
      }
      return List.copyOf(wanted.values());
    }
  }

  @Schema(description = "A case and the draft of its paper that the signer has seen")
  record SigningCase(
      @Schema(required = true, description = "The case") UUID id,
      @Schema(
              required = true,
              minimum = "1",
              description = "Version of the draft: `version`, or the ETag, of the case's draft")
          Integer draft) {

    private Wanted checked(String path) {
      if (id == null) {
        throw invalid(path + "id", "required", Map.of());
      }
      if (draft == null || draft < 1) {
        throw invalid(path + "draft", "required", Map.of());
      }
      return new Wanted(id, draft);
    }
  }

  private static RuntimeException invalid(String field, String fault, Map<String, Object> facts) {
    return Problem.of("validation-failed", 422).error(field, fault, facts).exception();
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
