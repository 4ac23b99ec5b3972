package kz.qyzmet.intake.registry.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What waits at a branch for registries. */
@Schema(name = "WaitingList")
record WaitingView(List<ForProvider> items) {

  @Schema(name = "WaitingForProvider")
  record ForProvider(
      @Schema(examples = "karaganda-polytechnic") String provider,
      @Schema(description = "Name of the organisation in the caller's language")
          String providerName,
      @Schema(description = "In the order of acceptance") List<TakenInView> applications) {}
}
