package kz.qyzmet.notification.cabinet.domain;

import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
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
import kz.qyzmet.contracts.event.DraftReturned;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.ExecutorAssigned;
import kz.qyzmet.contracts.event.HearingAnnounced;
import kz.qyzmet.contracts.event.ObjectionAnswered;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.event.PackageChecked;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.contracts.event.PapersReceived;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.ReturnNoted;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.TaskReassigned;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * Follows an application through the events of the other services. Pure: no clock, no ids, no
 * store. The switches are exhaustive, so that a new event must say what it means here.
 */
public final class Cabinet {
  private static final String LEGAL = "legal";
  private static final String SUSPENDED = "suspended";
  private static final String STOPPED = "stopped";

  private Cabinet() {}

  /** The application comes into the cabinet. Rules, item 38: "request accepted" is shown. */
  public static Followed accepted(ApplicationAccepted event) {
    var due = event.term().due();
    var card =
        new Card(
            event.applicationId(),
            new ApplicantId(event.applicantId()),
            event.number(),
            new PassportRef(event.service(), event.passportVersion()),
            event.provider(),
            Language.of(event.language()).orElse(Language.KK),
            due,
            event.term().calendarEdition(),
            Status.ACCEPTED,
            1);
    return Followed.moved(card, new Told.Accepted(due));
  }

  /** What {@code event} means for an application that is in the cabinet already. */
  public static Followed heard(Card card, Event event) {
    return switch (event) {
      case ApplicationAccepted _ ->
          throw new IllegalStateException("Expected one acceptance, but got a second");
      case CaseEvent told -> ofCase(card, told);
      case DeadlineApproaching approaching -> approaching(card, approaching);
      case DeadlineMissed missed -> missed(card, missed);
      case DeadlineMoved moved -> dueMoved(card, moved);
      // Requests, whose answers come by events of their own, and what this service says itself.
      case WithdrawalRequested _, ObjectionFiled _, StatusChanged _, OrganisationEvent _ ->
          Followed.unmoved(card);
      // The timeline tells where the papers are.
      case PackageDispatched _, ResultReceived _, ResultHandedOver _, ResultRequested _ ->
          Followed.unmoved(card);
      case ResultReturned _ -> Followed.told(card, new Told.ReturnedToProvider());
      case PapersReceived _ -> Followed.told(card, new Told.PapersAtBranch());
    };
  }

  private static Followed ofCase(Card card, CaseEvent event) {
    return switch (event) {
      case CaseRegistered _ -> moved(card, Status.REGISTERED, new Told.Registered());
      case ExecutorAssigned _ -> moved(card, Status.IN_PROGRESS, new Told.InProgress(true));
      case StepCompleted _, DraftPrepared _ -> underWay(card);
      case ResultReady ready -> ready(card, ready);
      case ResultIssued _ -> moved(card, Status.ISSUED, new Told.Issued());
      case CaseRefused refused -> moved(card, Status.REFUSED, new Told.Refused(refused.ground()));
      case PapersReturned papers ->
          moved(card, Status.RETURNED, new Told.PapersReturned(papers.documents()));
      case CaseWithdrawn _ -> moved(card, Status.WITHDRAWN, new Told.Withdrawn());
      case WithdrawalRefused refused ->
          Followed.told(card, new Told.WithdrawalRefused(refused.reason()));
      case HearingAnnounced hearing ->
          Followed.told(
              card,
              new Told.HearingAnnounced(
                  hearing.ground(), hearing.objectionsUntil(), hearing.decisionFrom()));
      case ObjectionAnswered answer -> Followed.told(card, answered(answer.outcome()));
      case CaseSuspended suspended -> Followed.told(card, new Told.Suspended(suspended.until()));
      case CaseResumed _ -> Followed.told(card, new Told.Resumed());
      // Inner matters of the office, and what the timeline tells.
      case PackageChecked _,
          CaseOpened _,
          TaskClaimed _,
          TaskReassigned _,
          DraftReturned _,
          ResultSigned _,
          ResultDispatched _,
          ReturnNoted _,
          VoteCast _ ->
          Followed.unmoved(card);
    };
  }

  /** What had gone back to the provider lies at the branch once more: told anew, and no move. */
  private static Followed ready(Card card, ResultReady event) {
    var told = Told.Ready.at(event.pickup(), event.availableFrom(), event.keepUntil());
    return card.status() == Status.READY
        ? Followed.told(card, told)
        : moved(card, Status.READY, told);
  }

  /** A second executor, for one, changes nothing that the applicant sees. */
  private static Followed moved(Card card, Status next, Told told) {
    return card.status() == next ? Followed.unmoved(card) : Followed.moved(card.with(next), told);
  }

  /**
   * Not every pipeline names an executor: there the first work on the case is what begins it. Where
   * one was named, or the case is further already, the work is the office's own matter.
   */
  private static Followed underWay(Card card) {
    return Course.leads(card.status(), Status.IN_PROGRESS)
        ? moved(card, Status.IN_PROGRESS, new Told.InProgress(false))
        : Followed.unmoved(card);
  }

  private static Told answered(String outcome) {
    return switch (outcome) {
      case "heard" -> new Told.ObjectionHeard();
      case "too-late" -> new Told.ObjectionTooLate();
      default -> throw new IllegalStateException("Expected heard or too-late, but got " + outcome);
    };
  }

  /**
   * Only the legal term is the applicant's; the internal one and the steps' limits are the office's
   * and the monitor's. An approaching end that was overtaken by the ready notice on its way here is
   * no news.
   */
  private static Followed approaching(Card card, DeadlineApproaching event) {
    return event.kind().equals(LEGAL) && Course.clockRuns(card.status())
        ? Followed.told(card, new Told.DeadlineApproaching(event.dueAt()))
        : Followed.unmoved(card);
  }

  /**
   * The card shows the true end, whatever came of the case. Whose term has stopped for good needs
   * no notice of it.
   */
  private static Followed dueMoved(Card card, DeadlineMoved event) {
    if (!event.kind().equals(LEGAL)) {
      return Followed.unmoved(card);
    }
    var dated = card.dueAt(event.dueAt());
    return event.clock().equals(STOPPED) || !Course.clockRuns(card.status())
        ? Followed.unmoved(dated)
        : Followed.told(dated, termMoved(event));
  }

  private static Told termMoved(DeadlineMoved event) {
    var wait = event.suspension();
    return new Told.TermMoved(
        event.dueAt(),
        event.wasDueAt(),
        wait.from().atOffset(event.dueAt().getOffset()),
        wait.until(),
        !event.clock().equals(SUSPENDED));
  }

  /** A missed legal term stays a fact, whatever came after it. */
  private static Followed missed(Card card, DeadlineMissed event) {
    return event.kind().equals(LEGAL)
        ? Followed.told(card, new Told.DeadlineMissed(event.dueAt()))
        : Followed.unmoved(card);
  }
}
