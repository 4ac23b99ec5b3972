package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.Objection;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;

/**
 * Shows applications: one's own to the applicant, those that it has taken to a counter, the form of
 * any to the services that work on it.
 */
@ApplicationScoped
public class Read {
  private final ApplicationReads reads;

  Read(ApplicationReads reads) {
    this.reads = reads;
  }

  public Uni<List<Application>> list(String applicant, UUID before, int limit) {
    return reads.list(applicant, before, limit);
  }

  /** Empty if there is none or it is somebody else's: the two can't be told apart. */
  public Uni<Optional<Whole>> own(ApplicationId id, String applicant) {
    return reads
        .find(id)
        .map(found -> found.filter(whole -> whole.application().applicant().equals(applicant)));
  }

  /** Empty if that organisation's own office has not taken it, or there is none. */
  public Uni<Optional<Whole>> takenBy(ApplicationId id, String organisation) {
    return reads
        .find(id)
        .map(
            found ->
                found
                    .filter(whole -> whole.filed().channel() == Channel.OFFICE)
                    .filter(whole -> whole.application().provider().equals(organisation)));
  }

  /** Empty if that branch has not taken it, or there is none. */
  public Uni<Optional<Whole>> takenAt(ApplicationId id, String branch) {
    return reads
        .find(id)
        .map(found -> found.filter(whole -> branch.equals(whole.filed().branch())));
  }

  /** For a service that works on it, whoever filed it. */
  public Uni<Optional<Whole>> any(ApplicationId id) {
    return reads.find(id);
  }

  /** What its applicant objected to an intended refusal, for a service that works on it. */
  public Uni<Optional<ObjectionText>> objection(Application application) {
    return application.interruptions().objection() == Objection.NONE
        ? Uni.createFrom().item(Optional.empty())
        : reads.objection(application.id());
  }

  public Uni<List<TimelineEntry>> timeline(ApplicationId id) {
    return reads.timeline(id);
  }
}
