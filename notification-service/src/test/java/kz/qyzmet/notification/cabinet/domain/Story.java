package kz.qyzmet.notification.cabinet.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseResumed;
import kz.qyzmet.contracts.event.CaseSuspended;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.DraftPrepared;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.ExecutorAssigned;
import kz.qyzmet.contracts.event.HearingAnnounced;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.ObjectionAnswered;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.PapersReceived;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.ReturnNoted;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.SuspensionSpan;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.contracts.event.WithdrawalRefused;

/** One application's events, as the other services tell them. */
public record Story(
    UUID application, String applicant, String number, String language, String service) {
  public static final String PROVIDER = "karaganda-polytechnic";
  public static final Instant AT = Instant.parse("2026-03-05T06:00:00Z");
  public static final OffsetDateTime DUE = friday("2026-03-27");
  public static final OffsetDateTime OBJECTIONS = friday("2026-03-13");
  public static final OffsetDateTime DECISION = friday("2026-03-20");

  /** The legal end behind a wait until {@link #OBJECTIONS}. */
  public static final OffsetDateTime LATER = friday("2026-04-03");

  public static final OffsetDateTime WAITED_FROM = friday("2026-03-06");

  public static final PickupPlace OFFICE =
      new PickupPlace(
          "office",
          "main",
          new LocalizedText("Колледж кеңсесі", "Канцелярия колледжа", "College office"),
          new LocalizedText("Бейбітшілік даңғылы, 12", "проспект Мира, 12", "12 Mir Avenue"));
  public static final PickupPlace BRANCH =
      new PickupPlace(
          "branch",
          "main-branch",
          new LocalizedText("ЦОН филиалы", "Филиал ЦОНа", "Corporation branch"),
          new LocalizedText("Бейбітшілік даңғылы, 20", "проспект Мира, 20", "20 Mir Avenue"));

  /** From when the result lies at the branch at the latest. */
  public static final OffsetDateTime AVAILABLE = friday("2026-03-20");

  /** The last day on which the branch keeps the result. */
  public static final LocalDate KEPT = LocalDate.parse("2026-04-20");

  private static final Actor CLERK = new Actor("clerk", "k-1");
  private static final Actor EXECUTOR = new Actor("executor", "e-1");
  private static final Actor MEMBER = new Actor("commission", "m-1");
  private static final Actor OPERATOR = new Actor("operator", "o-1");
  private static final Actor DIRECTOR = new Actor("director", "d-1");

  public static Story of(UUID application) {
    return new Story(application, "AAAAAAAAAAAAAAAAAAAAAA", "KZ-7Q2M-4X9P", "kk", "tve-duplicate");
  }

  public Story spokenIn(String other) {
    return new Story(application, applicant, number, other, service);
  }

  public Story by(String other) {
    return new Story(application, other, number, language, service);
  }

  public Story forService(String other) {
    return new Story(application, applicant, number, language, other);
  }

  /** Closing time of a day that must be a Friday. */
  static OffsetDateTime friday(String day) {
    var date = LocalDate.parse(day);
    if (date.getDayOfWeek() != DayOfWeek.FRIDAY) {
      throw new IllegalArgumentException(day + " is no Friday");
    }
    return OffsetDateTime.parse(day + "T18:00:00+05:00");
  }

  /** The application's card when these came after its acceptance. */
  Card after(Event... events) {
    var card = Cabinet.accepted(accepted()).card();
    for (var event : events) {
      card = Cabinet.heard(card, event).card();
    }
    return card;
  }

  public ApplicationAccepted accepted() {
    return accepted(DUE);
  }

  public ApplicationAccepted accepted(OffsetDateTime due) {
    return new ApplicationAccepted(
        application,
        number,
        service,
        "1",
        PROVIDER,
        "portal",
        applicant,
        language,
        AT,
        OFFICE,
        new TermAnswer(
            LocalDate.parse("2026-03-05"), due, due, null, null, "kz-2026-11-01", List.of()));
  }

  public CaseOpened opened() {
    return new CaseOpened(
        application, PROVIDER, AT, Actor.system(), new StepRef("register", "clerk"));
  }

  public CaseRegistered registered() {
    return new CaseRegistered(
        application, PROVIDER, AT, CLERK, "register", "17", new StepRef("assign", "director"));
  }

  public ExecutorAssigned assigned() {
    return new ExecutorAssigned(
        application, PROVIDER, AT, DIRECTOR, "assign", "e-1", new StepRef("prepare", "executor"));
  }

  public StepCompleted completed(String step, String outcome) {
    return new StepCompleted(
        application, PROVIDER, AT, CLERK, step, outcome, new StepRef("prepare", "executor"));
  }

  public DraftPrepared drafted() {
    return new DraftPrepared(
        application,
        PROVIDER,
        AT,
        EXECUTOR,
        "prepare",
        "grant",
        null,
        new StepRef("sign", "director"));
  }

  public VoteCast voted() {
    return new VoteCast(application, PROVIDER, AT, MEMBER, "vote", 1, 3);
  }

  public PapersReturned papersReturned(String... documents) {
    return new PapersReturned(application, PROVIDER, AT, CLERK, "check", List.of(documents));
  }

  public HearingAnnounced hearing(String ground) {
    return new HearingAnnounced(
        application, PROVIDER, AT, DIRECTOR, "sign", ground, OBJECTIONS, DECISION);
  }

  public ObjectionFiled objected() {
    return new ObjectionFiled(application, AT);
  }

  public ObjectionAnswered objectionAnswered(String outcome) {
    return new ObjectionAnswered(application, PROVIDER, AT, Actor.system(), outcome);
  }

  public CaseSuspended suspended() {
    return new CaseSuspended(application, PROVIDER, AT, EXECUTOR, "prepare", OBJECTIONS);
  }

  public CaseResumed resumed() {
    return new CaseResumed(application, PROVIDER, AT, EXECUTOR, "prepare");
  }

  public ResultSigned signed() {
    return new ResultSigned(
        application, PROVIDER, AT, DIRECTOR, "sign", new StepRef("issue", "clerk"));
  }

  public ResultReady ready() {
    return new ResultReady(application, PROVIDER, AT, DIRECTOR, OFFICE);
  }

  public ResultReady readyAndSent() {
    return new ResultReady(application, PROVIDER, AT, DIRECTOR, BRANCH, AVAILABLE);
  }

  /** What a branch hands out is there. */
  public ResultReady readyAtBranch() {
    return new ResultReady(application, PROVIDER, AT, OPERATOR, BRANCH);
  }

  /** The branch keeps it for the time of storage. */
  public ResultReady readyUntil() {
    return new ResultReady(application, PROVIDER, AT, OPERATOR, BRANCH, null, KEPT, null);
  }

  public ResultReturned returned() {
    return new ResultReturned(application, BRANCH.code(), AT, OPERATOR, "courier", null);
  }

  public ResultRequested requested() {
    return new ResultRequested(application, BRANCH.code(), AT, OPERATOR);
  }

  public PapersReceived papersReceived() {
    return new PapersReceived(application, BRANCH.code(), AT, OPERATOR);
  }

  public ReturnNoted returnNoted(String state) {
    return new ReturnNoted(application, PROVIDER, AT, CLERK, "issue", state);
  }

  public ResultDispatched dispatched() {
    return new ResultDispatched(
        application, PROVIDER, AT, CLERK, "issue", BRANCH.code(), "courier", null);
  }

  public ResultReceived received(String condition) {
    return new ResultReceived(application, BRANCH.code(), AT, OPERATOR, condition);
  }

  public ResultHandedOver handedOver() {
    return new ResultHandedOver(application, BRANCH.code(), AT, OPERATOR, "applicant");
  }

  public ResultIssued issued() {
    return new ResultIssued(application, PROVIDER, AT, CLERK, "issue");
  }

  public CaseRefused refused(String ground) {
    return new CaseRefused(application, PROVIDER, AT, DIRECTOR, "sign", ground);
  }

  public CaseWithdrawn withdrawn() {
    return new CaseWithdrawn(application, PROVIDER, AT, Actor.system());
  }

  public WithdrawalRefused withdrawalRefused() {
    return new WithdrawalRefused(application, PROVIDER, AT, Actor.system(), "already-signed");
  }

  public DeadlineApproaching approaching(String kind) {
    return new DeadlineApproaching(
        application, PROVIDER, kind, kind.equals("step") ? "prepare" : null, DUE, "half", AT);
  }

  /** Of the wait of {@link #suspended}, which moves the legal end and the internal one alike. */
  public DeadlineMoved moved(String kind, String clock) {
    boolean legal = kind.equals("legal");
    return new DeadlineMoved(
        application,
        PROVIDER,
        kind,
        DUE,
        LATER,
        legal ? LATER : null,
        legal ? LATER.toLocalDate().minusDays(1) : null,
        new SuspensionSpan("prepare", WAITED_FROM.toInstant(), OBJECTIONS),
        clock,
        AT);
  }

  public DeadlineMissed missed(String kind) {
    return new DeadlineMissed(
        application, PROVIDER, kind, kind.equals("step") ? "prepare" : null, DUE, AT);
  }
}
