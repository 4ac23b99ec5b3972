package kz.qyzmet.college.draft.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.college.draft.domain.PaperDraft;
import kz.qyzmet.college.draft.usecase.PrepareDraft.Wanted;
import kz.qyzmet.kit.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent and answered about drafts. */
final class DraftBodies {
  private static final int CODE_LENGTH = 100;

  private DraftBodies() {}

  @Schema(name = "NewDraft")
  record NewDraft(
      @Schema(
              description = "What it proposes; grant without it",
              enumeration = {"grant", "refuse"})
          String decision,
      @Schema(description = "Code of the ground, for a refusal") String ground) {

    Wanted wanted() {
      var problem = Problem.of("validation-failed", 422);
      if (decision != null && !decision.equals("grant") && !decision.equals("refuse")) {
        throw problem.error("decision", "one-of", Map.of("values", "grant, refuse")).exception();
      }
      if (ground != null && ground.length() > CODE_LENGTH) {
        throw problem.error("ground", "too-long", Map.of("max", CODE_LENGTH)).exception();
      }
      return new Wanted(decision == null ? "grant" : decision, Optional.ofNullable(ground));
    }
  }

  @Schema(name = "DraftAnswer")
  record Answer(
      UUID application, @Schema(description = "Of the draft, also its ETag") int version) {
    static Answer of(DraftVersion version) {
      return new Answer(version.id(), version.version());
    }
  }

  @Schema(name = "DraftVersion")
  record View(
      UUID application,
      int version,
      @Schema(description = "Code of whoever wrote it") String by,
      Instant at,
      @Schema(description = "As it is sent to save the next version") PaperDraft draft) {
    static View of(DraftVersion version) {
      return new View(version.id(), version.version(), version.by(), version.at(), version.draft());
    }
  }

  @Schema(name = "DraftVersions")
  record Versions(List<Item> items) {}

  @Schema(name = "DraftVersionItem")
  record Item(
      int version,
      @Schema(enumeration = {"INCOMPLETE_CERTIFICATE", "DUPLICATE", "MOTIVATED_REFUSAL"})
          String kind,
      String by,
      Instant at) {
    static Item of(DraftVersion version) {
      return new Item(version.version(), version.draft().kind().name(), version.by(), version.at());
    }
  }
}
