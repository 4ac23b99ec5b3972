package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.domain.Filed;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.TimelineEntry;

/** Where applications are read for people and for the provider. */
public interface ApplicationReads {
  /** An application and what was filed with it. */
  record Whole(Application application, Filed filed) {}

  /**
   * One's own applications, newest first.
   *
   * @param before only those older than this id; null for the newest
   */
  Uni<List<Application>> list(String applicant, UUID before, int limit);

  Uni<Optional<Whole>> find(ApplicationId id);

  Uni<Optional<Whole>> byNumber(ApplicationNumber number);

  /** What the applicant objected, if that is so. */
  Uni<Optional<ObjectionText>> objection(ApplicationId id);

  /** Lines in the order in which things happened. */
  Uni<List<TimelineEntry>> timeline(ApplicationId id);
}
