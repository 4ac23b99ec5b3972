package kz.qyzmet.college;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.event.SuspensionSpan;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.event.WithdrawalRequested;

/** Events as intake-service would send them. */
public final class Applications {

  public static final PickupPlace OFFICE =
      new PickupPlace(
          "office",
          "kp-office",
          new LocalizedText("Кеңсе", "Канцелярия", "Office"),
          new LocalizedText("Үлгі көшесі, 1", "улица Образцовая, 1", "1 Ulgi Street"));

  public static final PickupPlace BRANCH =
      new PickupPlace(
          "branch",
          "karaganda-1",
          new LocalizedText("Филиал", "Филиал", "Branch"),
          new LocalizedText("Үлгі көшесі, 2", "улица Образцовая, 2", "2 Ulgi Street"));

  private static final Actor OPERATOR = new Actor("operator", "kr-operator-1");

  private Applications() {}

  public static Envelope<Event> accepted(UUID id, String college) {
    return accepted(id, college, "1");
  }

  public static Envelope<Event> accepted(UUID id, String college, String passportVersion) {
    return accepted(id, college, passportVersion, LocalDate.parse("2026-03-05"));
  }

  /**
   * An application that was accepted at the college's office.
   *
   * @param registered the day on which the application counts as registered
   */
  public static Envelope<Event> accepted(
      UUID id, String college, String passportVersion, LocalDate registered) {
    return envelope(
        1,
        new ApplicationAccepted(
            id,
            "N-" + id,
            "tve-duplicate",
            passportVersion,
            college,
            "portal",
            "an-opaque-applicant-id",
            "kk",
            Instant.parse("2026-03-05T06:00:00Z"),
            OFFICE,
            new TermAnswer(
                registered,
                OffsetDateTime.parse("2026-03-31T18:00:00+05:00"),
                OffsetDateTime.parse("2026-03-31T18:00:00+05:00"),
                OffsetDateTime.parse("2026-03-13T18:00:00+05:00"),
                null,
                "kz-2026-11-01",
                List.of())));
  }

  /**
   * An application for any service.
   *
   * @param edition the passport's edition
   * @param pickup kind of the place where the result is wanted
   */
  public static Envelope<Event> of(
      UUID id, String service, String edition, String provider, String pickup) {
    var usual = (ApplicationAccepted) accepted(id, provider, edition).data();
    return envelope(
        1,
        new ApplicationAccepted(
            id,
            usual.number(),
            service,
            edition,
            provider,
            usual.channel(),
            usual.applicantId(),
            usual.language(),
            usual.acceptedAt(),
            pickup.equals(BRANCH.kind()) ? BRANCH : OFFICE,
            usual.term()));
  }

  /** An application that a branch of the Corporation took in: its papers are still to come. */
  public static Envelope<Event> atBranch(UUID id, String provider) {
    return atBranch(id, provider, LocalDate.parse("2026-03-05"));
  }

  public static Envelope<Event> atBranch(UUID id, String provider, LocalDate registered) {
    var usual = (ApplicationAccepted) accepted(id, provider, "1", registered).data();
    return envelope(
        1,
        new ApplicationAccepted(
            id,
            usual.number(),
            usual.service(),
            usual.passportVersion(),
            provider,
            "corporation",
            usual.applicantId(),
            usual.language(),
            usual.acceptedAt(),
            BRANCH,
            usual.term(),
            null,
            BRANCH.code()));
  }

  /** Its papers left, entered in a registry. */
  public static Envelope<Event> dispatched(UUID id, int version, String registry, int line) {
    return envelope(
        version,
        new PackageDispatched(
            id, registry, line, "courier", null, Instant.parse("2026-03-05T09:30:00Z")));
  }

  /** The branch looked for what the provider has sent it. */
  public static Envelope<Event> received(UUID id, int version, String condition, Instant at) {
    return received(id, version, BRANCH.code(), OPERATOR, condition, at);
  }

  public static Envelope<Event> received(
      UUID id, int version, String branch, Actor by, String condition, Instant at) {
    return envelope(version, new ResultReceived(id, branch, at, by, condition));
  }

  /** The branch keeps it until that day. */
  public static Envelope<Event> kept(UUID id, int version, Instant at, LocalDate until) {
    return envelope(version, new ResultReceived(id, BRANCH.code(), at, OPERATOR, "here", until));
  }

  /** Nobody has fetched it: the branch sent it back. */
  public static Envelope<Event> returned(UUID id, int version, String branch, Instant at) {
    return envelope(version, new ResultReturned(id, branch, at, OPERATOR, "courier", null));
  }

  /** The applicant has come to the branch after all. */
  public static Envelope<Event> requested(UUID id, int version, String branch, Instant at) {
    return envelope(version, new ResultRequested(id, branch, at, OPERATOR));
  }

  /** The branch gave it to the applicant. */
  public static Envelope<Event> handedOver(UUID id, int version, Instant at) {
    return handedOver(id, version, BRANCH.code(), OPERATOR, at);
  }

  public static Envelope<Event> handedOver(
      UUID id, int version, String branch, Actor by, Instant at) {
    return envelope(version, new ResultHandedOver(id, branch, at, by, "applicant"));
  }

  public static Envelope<Event> objection(UUID id, int version, Instant at) {
    return envelope(version, new ObjectionFiled(id, at));
  }

  public static Envelope<Event> withdrawal(UUID id, int version) {
    return envelope(version, new WithdrawalRequested(id, Instant.parse("2026-03-06T06:00:00Z")));
  }

  /** An end that a wait for the applicant has moved, by deadline-service's own count. */
  public static Envelope<Event> moved(UUID id, int version, String kind, OffsetDateTime due) {
    boolean legal = kind.equals("legal");
    return envelope(
        version,
        new DeadlineMoved(
            id,
            "karaganda-polytechnic",
            kind,
            due.minusDays(7),
            due,
            legal ? due : null,
            legal ? due.toLocalDate().minusDays(1) : null,
            new SuspensionSpan("prepare", Instant.parse("2026-03-06T06:00:00Z"), due.minusDays(7)),
            "suspended",
            Instant.parse("2026-03-06T06:00:00Z")));
  }

  private static Envelope<Event> envelope(int version, Event data) {
    return new Envelope<>(
        UUID.randomUUID(),
        EventCatalog.of(data).source(),
        version,
        null,
        "test-correlation",
        Instant.parse("2026-03-05T06:00:00Z"),
        data);
  }
}
