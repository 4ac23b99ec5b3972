package kz.qyzmet.simulation;

import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.notification.cabinet.domain.Card;
import kz.qyzmet.notification.cabinet.domain.Particulars;
import kz.qyzmet.notification.cabinet.usecase.Batch;

/** What the monitoring system hears of a card that has moved. */
final class StatusEvents {
  private StatusEvents() {}

  static Envelope<StatusChanged> of(World world, Replica at, Envelope<?> cause, Card card) {
    var event = cause.data();
    var told = Particulars.of(event);
    return new Envelope<>(
        world.chance.next(),
        EventCatalog.NOTIFICATION,
        card.version(),
        cause.id(),
        cause.correlationId(),
        at.now(),
        new StatusChanged(
            card.application(),
            card.number(),
            card.service().code(),
            card.provider(),
            card.status(),
            world.law.passport(card.service()).statuses().get(card.status()),
            Batch.at(cause),
            card.due(),
            card.calendarEdition(),
            event instanceof ApplicationAccepted accepted ? accepted.term().ledger() : null,
            told.pickup(),
            told.availableFrom(),
            told.keepUntil(),
            told.ground(),
            told.documents(),
            cause.id()));
  }
}
