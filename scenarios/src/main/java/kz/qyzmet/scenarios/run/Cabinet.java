package kz.qyzmet.scenarios.run;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.notification.cabinet.domain.Card;
import kz.qyzmet.notification.cabinet.domain.Particulars;
import kz.qyzmet.notification.cabinet.usecase.Batch;

/** notification-service with the card of one application. */
final class Cabinet {
  private static final String EDITION = "2026-11-01";

  private final Passport passport;
  private final Ids ids;
  private final Map<UUID, Card> cards = new HashMap<>();
  private final Set<String> told = new LinkedHashSet<>();

  Cabinet(Passport passport, Ids ids) {
    this.passport = passport;
    this.ids = ids;
  }

  void hear(Envelope<?> event) {
    var batch = new Batch(cards, EDITION, this::announcement);
    batch.hear(event);
    batch.fresh().forEach(card -> cards.put(card.application(), card));
    batch.moved().forEach(card -> cards.put(card.application(), card));
    batch.notices().forEach(notice -> told.add(notice.told().kind()));
  }

  /** With the passport's words; a status without words would be refused here. */
  private Envelope<StatusChanged> announcement(Envelope<?> cause, Card card) {
    var event = cause.data();
    var told = Particulars.of(event);
    return new Envelope<>(
        ids.next(),
        EventCatalog.NOTIFICATION,
        card.version(),
        cause.id(),
        null,
        cause.time(),
        new StatusChanged(
            card.application(),
            card.number(),
            card.service().code(),
            card.provider(),
            card.status(),
            passport.statuses().get(card.status()),
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

  Status status() {
    return cards.values().iterator().next().status();
  }

  Set<String> told() {
    return told;
  }
}
