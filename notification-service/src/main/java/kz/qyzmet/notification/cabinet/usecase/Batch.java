package kz.qyzmet.notification.cabinet.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.contracts.event.PapersReceived;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.contracts.event.StatusEvent;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.domain.Cabinet;
import kz.qyzmet.notification.cabinet.domain.Card;
import kz.qyzmet.notification.cabinet.domain.Followed;
import kz.qyzmet.notification.cabinet.domain.Notice;

/**
 * What a batch of events comes to, gathered in memory before anything is written. Pure: the
 * simulation runs it over a store of its own.
 */
public final class Batch {
  private final Map<UUID, Card> cards;
  private final String edition;
  private final BiFunction<Envelope<?>, Card, Envelope<StatusChanged>> announcement;

  private final Map<UUID, Card> fresh = new LinkedHashMap<>();
  private final Map<UUID, Card> moved = new LinkedHashMap<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Envelope<?>> changes = new ArrayList<>();
  private final List<Envelope<?>> feed = new ArrayList<>();

  /** Of which an event waits: those after it wait with it. */
  private final Set<Stream> early = new HashSet<>();

  private record Stream(UUID application, String source) {}

  /**
   * A batch over the applications that are known.
   *
   * @param edition the catalogue's edition in which notices are told
   * @param announcement makes the status event from its cause and the card afterwards
   */
  public Batch(
      Map<UUID, Card> known,
      String edition,
      BiFunction<Envelope<?>, Card, Envelope<StatusChanged>> announcement) {
    this.cards = new HashMap<>(known);
    this.edition = edition;
    this.announcement = announcement;
  }

  /**
   * False when the event must wait: its application is not here yet, or was not when one before it
   * of the same source was heard.
   */
  public boolean hear(Envelope<?> event) {
    if (event.data() instanceof ApplicationAccepted accepted
        && !cards.containsKey(event.applicationId())) {
      follow(event, Cabinet.accepted(accepted), fresh);
      return true;
    }
    var card = cards.get(event.applicationId());
    var stream = new Stream(event.applicationId(), event.source());
    if (card == null || early.contains(stream)) {
      early.add(stream);
      return false;
    }
    follow(event, Cabinet.heard(card, event.data()), moved);
    return true;
  }

  private void follow(Envelope<?> cause, Followed followed, Map<UUID, Card> changed) {
    var card = followed.card();
    if (!card.equals(cards.put(card.application(), card))) {
      (fresh.containsKey(card.application()) ? fresh : changed).put(card.application(), card);
    }
    if (cause.data() instanceof DeadlineEvent) {
      feed.add(cause);
    }
    if (followed.moved()) {
      var change = announcement.apply(cause, card);
      changes.add(change);
      feed.add(change);
    }
    followed
        .told()
        .ifPresent(
            told ->
                notices.add(
                    new Notice(
                        cause.id(),
                        card.applicant(),
                        card.application(),
                        told,
                        edition,
                        at(cause))));
  }

  /** When it happened, by the event; the envelope's time is when it was recorded. */
  public static Instant at(Envelope<?> cause) {
    return switch (cause.data()) {
      case ApplicationAccepted accepted -> accepted.acceptedAt();
      case PackageDispatched dispatched -> dispatched.at();
      case WithdrawalRequested requested -> requested.at();
      case ObjectionFiled filed -> filed.at();
      case ResultReceived received -> received.at();
      case ResultHandedOver handed -> handed.at();
      case ResultReturned returned -> returned.at();
      case ResultRequested requested -> requested.at();
      case PapersReceived received -> received.at();
      case CaseEvent event -> event.at();
      case DeadlineEvent event -> event.at();
      case StatusEvent _, OrganisationEvent _ -> cause.time();
    };
  }

  public List<Card> fresh() {
    return List.copyOf(fresh.values());
  }

  public List<Card> moved() {
    return List.copyOf(moved.values());
  }

  public List<Notice> notices() {
    return List.copyOf(notices);
  }

  public List<Envelope<?>> changes() {
    return List.copyOf(changes);
  }

  public List<Envelope<?>> feed() {
    return List.copyOf(feed);
  }

  /** Who is told something, in order. */
  public Set<ApplicantId> touched() {
    var touched = new TreeSet<ApplicantId>();
    notices.forEach(notice -> touched.add(notice.applicant()));
    return touched;
  }
}
