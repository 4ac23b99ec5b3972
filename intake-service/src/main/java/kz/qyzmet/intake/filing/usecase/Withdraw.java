package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.ApplicationId;
import kz.qyzmet.intake.filing.domain.CannotWithdraw;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.Withdrawing;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.outbox.Outbox;
import org.jboss.logging.Logger;

/**
 * Passes the applicant's wish to withdraw on to the provider, whose case decides the race with the
 * signature.
 */
@ApplicationScoped
public class Withdraw {
  private static final Logger LOG = Logger.getLogger(Withdraw.class);

  private final Applications applications;
  private final Outbox outbox;
  private final Moments moments;
  private final Ids ids;
  private final FilingMeters meters;

  Withdraw(
      Applications applications, Outbox outbox, Moments moments, Ids ids, FilingMeters meters) {
    this.applications = applications;
    this.outbox = outbox;
    this.moments = moments;
    this.ids = ids;
    this.meters = meters;
  }

  /** What came of the wish. */
  public sealed interface Outcome {
    record Asked(Application application) implements Outcome {}

    record Refused(CannotWithdraw why) implements Outcome {}

    /** There is none, or it is somebody else's. */
    record Absent() implements Outcome {}
  }

  public Uni<Outcome> withdraw(
      ApplicationId id,
      String applicant,
      String correlationId,
      Function<Application, Reply> reply) {
    return applications
        .find(id, applicant)
        .flatMap(
            found ->
                found
                    .map(application -> decide(application, correlationId, reply))
                    .orElseGet(() -> Uni.createFrom().item(new Outcome.Absent())));
  }

  private Uni<Outcome> decide(
      Application read, String correlationId, Function<Application, Reply> reply) {
    return switch (Withdrawing.decide(read)) {
      case Withdrawing.Decision.Refused refused -> {
        meters.withdrawalRefused(refused.why());
        LOG.infof("withdrawal=refused application=%s why=%s", read.id(), refused.why());
        yield Uni.createFrom().item(new Outcome.Refused(refused.why()));
      }
      case Withdrawing.Decision.Asked asked -> write(read, asked.asked(), correlationId, reply);
    };
  }

  private Uni<Outcome> write(
      Application read,
      Application asked,
      String correlationId,
      Function<Application, Reply> reply) {
    var now = moments.now();
    var event =
        new Envelope<>(
            ids.next(),
            EventCatalog.INTAKE,
            asked.published(),
            null,
            correlationId,
            now,
            new WithdrawalRequested(read.id().value(), now));
    var told = new Applications.Told(event, TimelineEntry.byApplicant(event, now, null));
    return applications
        .change(asked, read.version(), told, reply.apply(asked))
        .flatMap(
            written -> {
              if (!written) {
                // An event has moved it between the reading and the writing: what is true now?
                return withdraw(read.id(), read.applicant(), correlationId, reply);
              }
              outbox.kick();
              meters.withdrawalAsked();
              LOG.infof("withdrawal=asked application=%s", read.id());
              return Uni.createFrom().item(new Outcome.Asked(asked));
            });
  }
}
