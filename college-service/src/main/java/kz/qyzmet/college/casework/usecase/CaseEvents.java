package kz.qyzmet.college.casework.usecase;

import java.util.Locale;
import kz.qyzmet.college.casework.domain.Actor;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Draft;
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

/** A change as the others hear of it: codes only, no text that a person has written. */
final class CaseEvents {

  private CaseEvents() {}

  /**
   * The event of a change.
   *
   * @param after the case as it stands after it, and perhaps after others of the same commit
   */
  static CaseEvent of(Change change, CaseState after, NumberSlot slot) {
    var facts = after.facts();
    var id = facts.id();
    var provider = facts.organisation();
    var at = change.at();
    return switch (change) {
      case Change.Opened it -> new CaseOpened(id, provider, at, system(), ref(it.next()));
      case Change.Claimed it -> new TaskClaimed(id, provider, at, by(it), it.step());
      case Change.Reassigned it ->
          new TaskReassigned(id, provider, at, by(it), it.step(), it.to().value());
      case Change.Registered it ->
          new CaseRegistered(
              id, provider, at, by(it), it.step(), slot.text(it.number()), ref(it.next()));
      case Change.Assigned it ->
          new ExecutorAssigned(
              id, provider, at, by(it), it.step(), it.executor().value(), ref(it.next()));
      case Change.Drafted it ->
          new DraftPrepared(
              id,
              provider,
              at,
              by(it),
              it.step(),
              it.draft().decision(),
              it.draft().groundCode().orElse(null),
              ref(it.next()));
      case Change.Returned it ->
          new DraftReturned(id, provider, at, by(it), it.step(), ref(it.next()));
      case Change.Signed it ->
          new ResultSigned(id, provider, at, by(it), it.step(), ref(it.next()));
      case Change.Reviewed it ->
          new StepCompleted(id, provider, at, by(it), it.step(), it.outcome(), ref(it.next()));
      case Change.Resolved it ->
          new StepCompleted(id, provider, at, by(it), it.step(), it.outcome(), ref(it.next()));
      case Change.Done it ->
          new StepCompleted(id, provider, at, by(it), it.step(), it.outcome(), ref(it.next()));
      case Change.Voted it ->
          new VoteCast(id, provider, at, by(it), it.step(), it.cast(), it.quorum());
      case Change.PapersReturned it ->
          new PapersReturned(id, provider, at, by(it), it.step(), it.documents());
      case Change.HearingAnnounced it ->
          new HearingAnnounced(
              id,
              provider,
              at,
              by(it),
              it.step(),
              it.hearing().ground(),
              it.hearing().objectionsUntil(),
              it.hearing().decisionFrom());
      case Change.ObjectionHeard _ -> new ObjectionAnswered(id, provider, at, system(), "heard");
      case Change.ObjectionTooLate _ ->
          new ObjectionAnswered(id, provider, at, system(), "too-late");
      case Change.Suspended it ->
          new CaseSuspended(id, provider, at, by(it), it.step(), it.until());
      case Change.Resumed it -> new CaseResumed(id, provider, at, by(it), it.step());
      case Change.MadeReady it ->
          new ResultReady(
              id,
              provider,
              at,
              system(),
              facts.pickup(),
              null,
              it.keepUntil().orElse(null),
              after.progress().draft().flatMap(Draft::groundCode).orElse(null));
      case Change.ReturnNoted it ->
          new ReturnNoted(
              id, provider, at, by(it), it.step(), it.what().name().toLowerCase(Locale.ROOT));
      case Change.Dispatched it ->
          new ResultDispatched(
              id,
              provider,
              at,
              by(it),
              it.step(),
              facts.pickup().code(),
              it.sending().carrier().code(),
              it.sending().trackingNumber().orElse(null),
              it.sending().registry().orElse(null));
      case Change.HandedOver it ->
          switch (it.what()) {
            case Draft.Grant _ -> new ResultIssued(id, provider, at, by(it), it.step());
            case Draft.Refuse(var ground) ->
                new CaseRefused(id, provider, at, by(it), it.step(), ground);
          };
      case Change.RefusalDecided it ->
          new CaseRefused(id, provider, at, by(it), it.step(), it.ground());
      case Change.WithdrawnByApplicant _ -> new CaseWithdrawn(id, provider, at, applicant());
      case Change.PackageFound it ->
          new PackageChecked(
              id,
              provider,
              at,
              by(it.by()),
              it.condition().name().toLowerCase(Locale.ROOT),
              it.registry().orElse(null));
      case Change.WithdrawalDeclined it ->
          new WithdrawalRefused(id, provider, at, system(), reason(it.reason()));
    };
  }

  private static String reason(Change.TooLate reason) {
    return switch (reason) {
      case SIGNED -> "already-signed";
      case ISSUED -> "already-issued";
      case REFUSED -> "already-refused";
      case RETURNED -> "already-returned";
    };
  }

  private static StepRef ref(Change.Place place) {
    return new StepRef(place.step(), place.role());
  }

  private static kz.qyzmet.contracts.event.Actor by(Change.ByPerson change) {
    return by(change.by());
  }

  private static kz.qyzmet.contracts.event.Actor by(Actor actor) {
    return new kz.qyzmet.contracts.event.Actor(actor.role(), actor.code().value());
  }

  private static kz.qyzmet.contracts.event.Actor system() {
    return kz.qyzmet.contracts.event.Actor.system();
  }

  private static kz.qyzmet.contracts.event.Actor applicant() {
    return new kz.qyzmet.contracts.event.Actor("applicant", null);
  }
}
