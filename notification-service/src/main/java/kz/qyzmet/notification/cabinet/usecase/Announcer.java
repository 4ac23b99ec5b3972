package kz.qyzmet.notification.cabinet.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.trace.Traces;
import kz.qyzmet.notification.cabinet.domain.Card;
import kz.qyzmet.notification.cabinet.domain.Particulars;

/** Makes the status event that the world hears: with words, and with its cause. */
@ApplicationScoped
class Announcer {
  private final Nameplates nameplates;
  private final Words words;
  private final Moments moments;
  private final Ids ids;
  private final Traces traces;

  Announcer(Nameplates nameplates, Words words, Moments moments, Ids ids, Traces traces) {
    this.nameplates = nameplates;
    this.words = words;
    this.moments = moments;
    this.ids = ids;
    this.traces = traces;
  }

  /** A batch that announces by this. */
  Batch batch(Map<UUID, Card> known) {
    return new Batch(known, words.latest().edition(), this::announcement);
  }

  /** With its place in the trace from the start: topic and feed carry the very same event. */
  private Envelope<StatusChanged> announcement(Envelope<?> cause, Card card) {
    return traces.placed(
        new Envelope<>(
            ids.next(),
            EventCatalog.NOTIFICATION,
            card.version(),
            cause.id(),
            cause.correlationId(),
            moments.now(),
            change(cause, card)));
  }

  /** The ledger is told once, with the acceptance; the date itself every time. */
  private StatusChanged change(Envelope<?> cause, Card card) {
    var event = cause.data();
    var told = Particulars.of(event);
    var term = event instanceof ApplicationAccepted accepted ? accepted.term() : null;
    return new StatusChanged(
        card.application(),
        card.number(),
        card.service().code(),
        card.provider(),
        card.status(),
        nameplates.status(card.service(), card.status()),
        Batch.at(cause),
        card.due(),
        card.calendarEdition(),
        term == null ? null : term.ledger(),
        told.pickup(),
        told.availableFrom(),
        told.keepUntil(),
        told.ground(),
        told.documents(),
        cause.id());
  }
}
