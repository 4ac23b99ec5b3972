package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseResumed;
import kz.qyzmet.contracts.event.CaseSuspended;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DraftPrepared;
import kz.qyzmet.contracts.event.DraftReturned;
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
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.TaskReassigned;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.contracts.event.WithdrawalRefused;
import kz.qyzmet.intake.filing.domain.TimelineEntry.Fact;

/**
 * What the applicant is told of an event of the case. A draft's decision and ground are not in it,
 * nor which way a member of a commission voted.
 *
 * @param step code of the passport's step; null where none is meant
 * @param due the end that the event speaks of; null for the others
 */
record CaseLine(String step, Instant due, Map<Fact, String> facts) {
  CaseLine {
    facts = Map.copyOf(facts);
  }

  static CaseLine of(CaseEvent data) {
    return switch (data) {
      case PackageChecked checked -> at(null).with(Fact.OUTCOME, checked.condition());
      case CaseOpened opened -> at(null).next(opened.next());
      case TaskClaimed claimed -> at(claimed.step());
      case TaskReassigned reassigned -> at(reassigned.step());
      case CaseRegistered registered ->
          at(registered.step())
              .next(registered.next())
              .with(Fact.INCOMING_NUMBER, registered.incomingNumber());
      case ExecutorAssigned assigned -> at(assigned.step()).next(assigned.next());
      case DraftPrepared prepared -> at(prepared.step()).next(prepared.next());
      case DraftReturned returned -> at(returned.step()).next(returned.next());
      case StepCompleted done ->
          at(done.step()).next(done.next()).with(Fact.OUTCOME, done.outcome());
      case VoteCast vote ->
          at(vote.step())
              .with(Fact.CAST, Integer.toString(vote.cast()))
              .with(Fact.QUORUM, Integer.toString(vote.quorum()));
      case PapersReturned returned ->
          at(returned.step()).with(Fact.DOCUMENTS, String.join(", ", returned.documents()));
      case HearingAnnounced announced -> hearing(announced);
      case ObjectionAnswered answered -> at(null).with(Fact.OUTCOME, answered.outcome());
      case CaseSuspended suspended ->
          at(suspended.step()).until(Fact.SUSPENDED_UNTIL, suspended.until());
      case CaseResumed resumed -> at(resumed.step());
      case ResultSigned signed -> at(signed.step()).next(signed.next());
      case ResultDispatched sent -> at(sent.step());
      case ResultReady ready -> ready(ready);
      case ReturnNoted noted -> at(noted.step()).with(Fact.OUTCOME, noted.state());
      case CaseWithdrawn _ -> at(null);
      case ResultIssued issued -> at(issued.step());
      case CaseRefused refused -> at(refused.step()).with(Fact.GROUND, refused.ground());
      case WithdrawalRefused refused -> at(null).with(Fact.REASON, refused.reason());
    };
  }

  private static CaseLine hearing(HearingAnnounced announced) {
    return at(announced.step())
        .with(Fact.GROUND, announced.ground())
        .with(Fact.DECISION_FROM, announced.decisionFrom().toInstant().toString())
        .until(Fact.OBJECTIONS_UNTIL, announced.objectionsUntil());
  }

  private static CaseLine ready(ResultReady ready) {
    var from = ready.availableFrom();
    return from == null
        ? at(null)
        : at(null).with(Fact.AVAILABLE_FROM, from.toInstant().toString());
  }

  private static CaseLine at(String step) {
    return new CaseLine(step, null, Map.of());
  }

  private CaseLine next(StepRef next) {
    return with(Fact.NEXT_STEP, next.code());
  }

  /** The end that the line is about. */
  private CaseLine until(Fact fact, OffsetDateTime end) {
    return new CaseLine(step, end.toInstant(), with(fact, end.toInstant().toString()).facts());
  }

  private CaseLine with(Fact fact, String value) {
    var all = new HashMap<>(facts);
    all.put(fact, value);
    return new CaseLine(step, due, all);
  }
}
