package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.CannotObject;
import kz.qyzmet.intake.filing.domain.Objecting;
import kz.qyzmet.intake.filing.domain.ObjectionText;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * Keeps the applicant's objection to an intended refusal and tells the provider that there is one.
 * The text stays here: events carry none.
 */
@ApplicationScoped
public class FileObjection {
  private static final Logger LOG = Logger.getLogger(FileObjection.class);

  private final Applications applications;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;
  private final FilingMeters meters;

  FileObjection(
      Applications applications, Outbox outbox, Moments moments, Ids ids, FilingMeters meters) {
    this.applications = applications;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
    this.meters = meters;
  }

  /** What came of it. */
  public sealed interface Outcome {
    record Filed(Application application) implements Outcome {}

    record Refused(Application application, CannotObject why) implements Outcome {}

    /** There is no such application, or it is somebody else's. */
    record Absent() implements Outcome {}
  }

  /**
   * What is asked.
   *
   * @param text 1 to {@link ObjectionText#LONGEST} characters
   * @param reply makes the answer that is stored under the idempotency key in the same commit
   */
  public record Wish(
      ApplicationId id,
      String applicant,
      String text,
      String correlationId,
      Function<Application, Reply> reply) {
    /** Without what it holds: personal data must not reach a log. */
    @Override
    public String toString() {
      return "Wish[" + id + "]";
    }
  }

  public Uni<Outcome> file(Wish wish) {
    return applications
        .find(wish.id(), wish.applicant())
        .flatMap(
            found ->
                found
                    .map(application -> decide(application, wish))
                    .orElseGet(() -> Uni.createFrom().item(new Outcome.Absent())));
  }

  private Uni<Outcome> decide(Application read, Wish wish) {
    var said = new ObjectionText(moments.now(), wish.text());
    return switch (Objecting.decide(read, said.at())) {
      case Objecting.Decision.Refused refused -> {
        meters.objectionRefused(refused.why());
        LOG.infof("objection=refused application=%s why=%s", read.id(), refused.why());
        yield Uni.createFrom().item(new Outcome.Refused(read, refused.why()));
      }
      case Objecting.Decision.Objected objected -> write(read, objected.objected(), said, wish);
    };
  }

  private Uni<Outcome> write(
      Application read, Application objected, ObjectionText said, Wish wish) {
    var event =
        new Envelope<>(
            ids.next(),
            EventCatalog.INTAKE,
            objected.published(),
            null,
            wish.correlationId(),
            said.at(),
            new ObjectionFiled(read.id().value(), said.at()));
    var told = new Applications.Told(event, TimelineEntry.byApplicant(event, said.at(), null));
    return applications
        .object(objected, read.version(), said, told, wish.reply().apply(objected))
        .flatMap(
            written -> {
              if (!written) {
                // An event has moved it between the reading and the writing: what is true now?
                return file(wish);
              }
              outbox.kick();
              meters.objected();
              LOG.infof("objection=filed application=%s", read.id());
              return Uni.createFrom().item(new Outcome.Filed(objected));
            });
  }
}
