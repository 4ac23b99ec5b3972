package kz.qyzmet.deadline.watch.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.deadline.watch.domain.Notice;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.trace.Traces;

/**
 * Puts notices into envelopes. Where time has passed and nothing else, no cause is named, and a
 * trace begins with the notice.
 */
@ApplicationScoped
class Notices {

  private final Ids ids;
  private final Traces traces;

  Notices(Ids ids, Traces traces) {
    this.ids = ids;
    this.traces = traces;
  }

  Told told(PassportRef service, Notice notice, Instant now) {
    DeadlineEvent event = notice.event();
    Envelope<DeadlineEvent> envelope =
        new Envelope<>(
            ids.next(),
            EventCatalog.DEADLINE,
            notice.version(),
            notice.cause(),
            event.applicationId().toString(),
            now,
            event);
    return new Told(service, notice, traces.placed(envelope));
  }
}
