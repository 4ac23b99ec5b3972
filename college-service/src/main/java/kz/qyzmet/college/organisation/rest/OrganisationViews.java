package kz.qyzmet.college.organisation.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import kz.qyzmet.college.organisation.usecase.ChangeOrganisations;
import kz.qyzmet.college.organisation.usecase.KeptOrganisation;
import kz.qyzmet.contracts.event.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the administrator sees. */
final class OrganisationViews {

  private OrganisationViews() {}

  @Schema(description = "All organisations", name = "OrganisationList")
  record Listed(List<Item> organisations) {

    static Listed of(List<KeptOrganisation> kept) {
      return new Listed(kept.stream().map(Item::of).toList());
    }
  }

  @Schema(description = "An organisation and its version", name = "OrganisationItem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String code,
      int version,
      String kind,
      LocalizedText name,
      Instant changedAt,
      @Schema(description = "Who changed it; absent where the file at start said it")
          String changedBy) {

    static Item of(KeptOrganisation kept) {
      var organisation = kept.organisation();
      return new Item(
          kept.code(),
          kept.version(),
          organisation.kind(),
          organisation.name(),
          kept.changedAt(),
          kept.changedBy().orElse(null));
    }
  }

  @Schema(description = "What became of a file", name = "OrganisationsLoaded")
  record Loaded(List<Outcome> organisations) {}

  @Schema(description = "What became of an organisation", name = "OrganisationOutcome")
  record Outcome(
      String code,
      int version,
      @Schema(description = "false where it said nothing new") boolean changed) {

    static Outcome of(ChangeOrganisations.Outcome outcome) {
      return new Outcome(outcome.code(), outcome.version(), outcome.changed());
    }
  }
}
