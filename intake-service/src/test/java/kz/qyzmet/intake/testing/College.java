package kz.qyzmet.intake.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseResumed;
import kz.qyzmet.contracts.event.CaseSuspended;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.DraftPrepared;
import kz.qyzmet.contracts.event.DraftReturned;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ExecutorAssigned;
import kz.qyzmet.contracts.event.HearingAnnounced;
import kz.qyzmet.contracts.event.ObjectionAnswered;
import kz.qyzmet.contracts.event.PackageChecked;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.ReturnNoted;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.SuspensionSpan;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import kz.qyzmet.contracts.organisation.Organisations;

/**
 * What the college and the deadlines say about one application, each event a minute after the one
 * before.
 */
public final class College {
  private static final String CODE = "karaganda-polytechnic";

  /** By which what is sent to a branch leaves. */
  public static final String REGISTRY = CODE + "-2026-03-05-1";

  private static final Actor CLERK = new Actor("clerk", "kp-clerk-1");
  private static final Actor DIRECTOR = new Actor("director", "kp-director-1");
  private static final Actor EXECUTOR = new Actor("executor", "kp-executor-1");
  private static final Actor COMMISSION = new Actor("commission", "kp-commission-1");

  /** On another clock than the provider's, which stands two hours later. */
  public static final OffsetDateTime OBJECTIONS_UNTIL =
      OffsetDateTime.parse("2026-03-10T16:00:00+03:00");

  public static final OffsetDateTime DECISION_FROM =
      OffsetDateTime.parse("2026-03-11T09:00:00+05:00");
  public static final OffsetDateTime SUSPENDED_UNTIL =
      OffsetDateTime.parse("2026-04-05T18:00:00+05:00");
  private static final Instant SUSPENDED_FROM = Instant.parse("2026-03-06T06:00:00Z");
  private static final LocalDate HAND_OVER_BY = LocalDate.parse("2026-04-27");
  private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-04-01T18:00:00+05:00");

  private final UUID application;
  private Instant at = Instant.parse("2026-03-05T06:00:00Z");
  private int cases;
  private int deadlines;

  public College(UUID application) {
    this.application = application;
  }

  public Envelope<?> packageChecked(String condition) {
    return said(new PackageChecked(application, CODE, next(), CLERK, condition, null));
  }

  public Envelope<?> opened() {
    return said(
        new CaseOpened(
            application, CODE, next(), Actor.system(), new StepRef("register", "clerk")));
  }

  public Envelope<?> claimed() {
    return said(new TaskClaimed(application, CODE, next(), CLERK, "register"));
  }

  public Envelope<?> registered() {
    return said(
        new CaseRegistered(
            application,
            CODE,
            next(),
            CLERK,
            "register",
            "ТД-2026/17",
            new StepRef("assign", "director")));
  }

  public Envelope<?> assigned() {
    return said(
        new ExecutorAssigned(
            application,
            CODE,
            next(),
            DIRECTOR,
            "assign",
            "kp-executor-1",
            new StepRef("prepare", "executor")));
  }

  public Envelope<?> prepared() {
    return said(
        new DraftPrepared(
            application,
            CODE,
            next(),
            EXECUTOR,
            "prepare",
            "grant",
            null,
            new StepRef("sign", "director")));
  }

  public Envelope<?> preparedRefusal() {
    return said(
        new DraftPrepared(
            application,
            CODE,
            next(),
            EXECUTOR,
            "prepare",
            "refuse",
            "unreliable",
            new StepRef("sign", "director")));
  }

  public Envelope<?> returned() {
    return said(
        new DraftReturned(
            application, CODE, next(), DIRECTOR, "sign", new StepRef("prepare", "executor")));
  }

  public Envelope<?> signed() {
    return said(
        new ResultSigned(
            application, CODE, next(), DIRECTOR, "sign", new StepRef("issue", "clerk")));
  }

  /** Sent to a branch by courier. */
  public Envelope<?> dispatchedTo(String branch) {
    return said(
        new ResultDispatched(
            application,
            CODE,
            next(),
            CLERK,
            "issue",
            branch,
            "courier",
            "KZ000000025KZ",
            REGISTRY));
  }

  public Envelope<?> ready() {
    var place =
        Organisations.demo().find(CODE).orElseThrow().pickup("office", "kp-office").orElseThrow();
    return said(new ResultReady(application, CODE, next(), DIRECTOR, place));
  }

  /** Ready, and on its way to the place until then at the latest. */
  public Envelope<?> readyAndSent(OffsetDateTime availableFrom) {
    var place =
        Organisations.demo().find(CODE).orElseThrow().pickup("office", "kp-office").orElseThrow();
    return said(new ResultReady(application, CODE, next(), DIRECTOR, place, availableFrom));
  }

  public Envelope<?> issued() {
    return said(new ResultIssued(application, CODE, next(), CLERK, "issue"));
  }

  public Envelope<?> refused() {
    return said(new CaseRefused(application, CODE, next(), DIRECTOR, "sign", "unreliable"));
  }

  public Envelope<?> withdrawn() {
    return said(new CaseWithdrawn(application, CODE, next(), Actor.system()));
  }

  public Envelope<?> withdrawalRefused() {
    return said(new WithdrawalRefused(application, CODE, next(), Actor.system(), "already-signed"));
  }

  /** A step without an event of its own. */
  public Envelope<?> completed(String role, String step, String outcome, StepRef next) {
    return said(
        new StepCompleted(
            application, CODE, next(), new Actor(role, "kp-somebody"), step, outcome, next));
  }

  public Envelope<?> voted(int cast, int quorum) {
    return said(new VoteCast(application, CODE, next(), COMMISSION, "vote", cast, quorum));
  }

  public Envelope<?> returnNoted(String state) {
    return said(new ReturnNoted(application, CODE, next(), CLERK, "issue", state));
  }

  public Envelope<?> papersReturned(String... documents) {
    return said(new PapersReturned(application, CODE, next(), CLERK, "check", List.of(documents)));
  }

  /** Objections until Tuesday at closing time, a decision from the next morning. */
  public Envelope<?> hearing() {
    return said(
        new HearingAnnounced(
            application,
            CODE,
            next(),
            DIRECTOR,
            "sign",
            "unreliable",
            OBJECTIONS_UNTIL,
            DECISION_FROM));
  }

  public Envelope<?> objectionAnswered(String outcome) {
    return said(new ObjectionAnswered(application, CODE, next(), Actor.system(), outcome));
  }

  public Envelope<?> suspended() {
    return said(new CaseSuspended(application, CODE, next(), EXECUTOR, "prepare", SUSPENDED_UNTIL));
  }

  public Envelope<?> resumed() {
    return said(new CaseResumed(application, CODE, next(), EXECUTOR, "prepare"));
  }

  public Envelope<?> approaching(String kind) {
    return said(
        new DeadlineApproaching(application, CODE, kind, null, DUE, kind + "-half", next()));
  }

  public Envelope<?> missed(String kind) {
    return said(new DeadlineMissed(application, CODE, kind, null, DUE, next()));
  }

  /** The wait of {@link #suspended}, which puts the legal end five working days on. */
  public Envelope<?> moved(String clock, OffsetDateTime due, OffsetDateTime until) {
    return said(
        new DeadlineMoved(
            application,
            CODE,
            "legal",
            DUE,
            due,
            due,
            HAND_OVER_BY,
            new SuspensionSpan("prepare", SUSPENDED_FROM, until),
            clock,
            next()));
  }

  public Envelope<?> movedInternally(OffsetDateTime due) {
    return said(
        new DeadlineMoved(
            application,
            CODE,
            "internal",
            DUE,
            due,
            null,
            null,
            new SuspensionSpan("prepare", SUSPENDED_FROM, SUSPENDED_UNTIL),
            "suspended",
            next()));
  }

  private Instant next() {
    at = at.plusSeconds(60);
    return at;
  }

  private Envelope<?> said(CaseEvent event) {
    return envelope(EventCatalog.COLLEGE, ++cases, event);
  }

  private Envelope<?> said(DeadlineEvent event) {
    return envelope(EventCatalog.DEADLINE, ++deadlines, event);
  }

  private Envelope<Event> envelope(String source, int version, Event event) {
    return new Envelope<>(UUID.randomUUID(), source, version, null, null, at, event);
  }
}
