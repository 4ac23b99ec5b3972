package kz.qyzmet.deadline.watch.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.deadline.watch.domain.Notice;
import kz.qyzmet.kit.clock.Ids;

/** Puts notices into envelopes. Where time has passed and nothing else, no cause is named. */
@ApplicationScoped
class Notices {

  private final Ids ids;

  Notices(Ids ids) {
    this.ids = ids;
  }

  List<Envelope<? extends Event>> envelopes(List<Notice> notices, Instant now) {
    List<Envelope<? extends Event>> envelopes = new ArrayList<>(notices.size());
    for (Notice notice : notices) {
      envelopes.add(
          new Envelope<>(
              ids.next(),
              EventCatalog.DEADLINE,
              notice.version(),
              notice.cause(),
              notice.event().applicationId().toString(),
              now,
              notice.event()));
    }
    return envelopes;
  }
}
