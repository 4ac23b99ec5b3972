package kz.qyzmet.scenarios.run;

import java.time.OffsetDateTime;
import kz.qyzmet.contracts.event.Actor;
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
import kz.qyzmet.contracts.event.OrganisationChanged;
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
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.TaskReassigned;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.scenarios.file.Times;

/** Events in words. */
final class Sentences {
  private Sentences() {}

  static String of(Event event) {
    return switch (event) {
      case ApplicationAccepted it ->
          "The application is accepted; registered %s, due %s"
              .formatted(
                  it.term().registered(), it.term().due() == null ? "none" : text(it.term().due()));
      case PackageDispatched it ->
          "The papers leave by %s, line %d of registry %s"
              .formatted(it.carrier(), it.line(), it.registry());
      case WithdrawalRequested _ -> "The applicant wants to withdraw";
      case ObjectionFiled _ -> "The applicant objects";
      case ResultReceived it ->
          by(it.by()) + " at " + it.branch() + " finds what was sent " + it.condition();
      case ResultHandedOver it -> by(it.by()) + " hands it over to the " + it.receivedBy();
      case ResultReturned it -> by(it.by()) + " sends it back to the provider by " + it.carrier();
      case ResultRequested it -> by(it.by()) + " asks the provider for it again";
      case PapersReceived it -> "The papers are at " + it.branch() + " again";
      case DeadlineApproaching it ->
          "Warning %s: the %s term ends %s".formatted(it.threshold(), it.kind(), text(it.dueAt()));
      case DeadlineMissed it ->
          "MISSED: the %s ended %s"
              .formatted(
                  it.step() == null ? it.kind() + " term" : "limit of the step " + it.step(),
                  text(it.dueAt()));
      case DeadlineMoved it ->
          "The %s term now ends %s, no longer %s"
              .formatted(it.kind(), text(it.dueAt()), text(it.wasDueAt()));
      case StatusChanged it -> "The cabinet shows " + it.status();
      case OrganisationChanged it -> "The organisation " + it.organisation() + " has changed";
      case CaseEvent it -> of(it);
    };
  }

  private static String of(CaseEvent event) {
    return switch (event) {
      case PackageChecked it -> by(it.by()) + " finds the papers " + it.condition();
      case CaseOpened it -> "The case is opened; next " + it.next().code();
      case TaskClaimed it -> by(it.by()) + " takes " + it.step() + " up";
      case TaskReassigned it -> by(it.by()) + " gives " + it.step() + " to " + it.assignee();
      case CaseRegistered it -> by(it.by()) + " registers; next " + it.next().code();
      case ExecutorAssigned it ->
          by(it.by()) + " assigns " + it.executor() + "; next " + it.next().code();
      case DraftPrepared it ->
          "%s drafts a %s%s; next %s"
              .formatted(
                  by(it.by()),
                  it.decision(),
                  it.ground() == null ? "" : " (" + it.ground() + ")",
                  it.next().code());
      case DraftReturned it -> by(it.by()) + " sends it back to " + it.next().code();
      case ResultSigned it -> by(it.by()) + " signs; next " + it.next().code();
      case StepCompleted it ->
          "%s does %s: %s; next %s"
              .formatted(by(it.by()), it.step(), it.outcome(), it.next().code());
      case VoteCast it -> by(it.by()) + " votes, number " + it.cast() + " of " + it.quorum();
      case PapersReturned it -> by(it.by()) + " gives the papers back: " + it.documents();
      case HearingAnnounced it ->
          "%s announces a hearing on %s; objections until %s, decision after %s"
              .formatted(
                  by(it.by()), it.ground(), text(it.objectionsUntil()), text(it.decisionFrom()));
      case ObjectionAnswered it -> "The objection is answered: " + it.outcome();
      case CaseSuspended it ->
          by(it.by()) + " waits for the applicant until " + text(it.until()) + " at most";
      case CaseResumed it -> by(it.by()) + " goes on";
      case ResultDispatched it ->
          "%s sends it to %s by %s".formatted(by(it.by()), it.branch(), it.carrier());
      case ResultReady it -> ready(it);
      case ReturnNoted it -> "What the branch sent back is " + it.state();
      case ResultIssued it -> by(it.by()) + " hands the result over";
      case CaseRefused it -> by(it.by()) + " refuses: " + it.ground();
      case CaseWithdrawn _ -> "The application is withdrawn";
      case WithdrawalRefused it -> "The withdrawal is refused: " + it.reason();
    };
  }

  private static String ready(ResultReady it) {
    return it.availableFrom() == null
        ? "The result is ready at " + it.pickup().code()
        : "The result is ready and will lie at %s from %s at the latest"
            .formatted(it.pickup().code(), text(it.availableFrom()));
  }

  private static String by(Actor actor) {
    return actor.person() == null ? "The " + actor.role() : actor.person();
  }

  private static String text(OffsetDateTime moment) {
    return Times.text(moment.toLocalDateTime());
  }
}
