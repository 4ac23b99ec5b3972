package kz.qyzmet.deadline;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.kit.http.NullableMembers;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** What may be null in this service's answers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class NullableAnswers implements OASFilter {
  private static final Map<String, Set<String>> NULLABLE =
      Map.of(
          "DueAnswer",
          Set.of(
              "reason",
              "registered",
              "due",
              "strictDue",
              "internalDue",
              "handOverBy",
              "derivedDue",
              "minDue",
              "maxDue"),
          "Account",
          Set.of("state", "next"),
          "LedgerLine",
          Set.of("counted"),
          "Deadlines",
          Set.of(
              "suspension", "stoppedAt", "endedAt", "handOverBy", "legal", "internal", "handOver"),
          "Term",
          Set.of("strictDue", "stoppedAt"),
          "StepLimit",
          Set.of("limitFrom", "due", "endedAt"),
          "Mark",
          Set.of("firedAt"),
          "Step",
          Set.of("step", "oldestSince"),
          "Pressing",
          Set.of("step", "suspendedUntil"));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    NullableMembers.mark(document, NULLABLE);
  }
}
