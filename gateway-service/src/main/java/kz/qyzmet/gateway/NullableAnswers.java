package kz.qyzmet.gateway;

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
      Map.of("Account", Set.of("since", "unanswered"));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    NullableMembers.mark(document, NULLABLE);
  }
}
