package kz.qyzmet.intake.registry.rest;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list of registries. */
@Schema(name = "TransferRegistryList")
record RegistryList(
    List<Item> items,
    @Schema(description = "Cursor of the next part; null at the end", nullable = true)
        String next) {

  @Schema(name = "TransferRegistrySummary")
  record Item(
      @Schema(examples = "karaganda-1-2026-03-05-1") String number,
      @Schema(examples = "karaganda-polytechnic") String provider,
      @Schema(description = "Name of the organisation in the caller's language")
          String providerName,
      @Schema(enumeration = {"closed", "dispatched"}) String state,
      OffsetDateTime closedAt,
      @Schema(nullable = true) RegistryView.Run run,
      @Schema(description = "How many lines it has") int lines,
      @Schema(description = "How many of them the provider has found, damaged ones too")
          int arrived,
      @Schema(description = "How many the provider looked for in vain after they had left")
          int missing,
      @Schema(description = "How many nobody has found in the carrier's time") int overdue) {}
}
