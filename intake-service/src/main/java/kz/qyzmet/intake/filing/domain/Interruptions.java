package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.TaskReassigned;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.contracts.event.WithdrawalRefused;

/**
 * What stands between an open case and its next act, as this service has heard: the provider waits
 * for the applicant's objection, or for the applicant. It changes no status.
 *
 * @param hearing the last one that was announced, until the case is decided: a draft that goes back
 *     takes nobody the right to object
 * @param objection to that hearing; a further one, on another ground, takes another
 * @param suspendedUntil when the clocks run again at the latest, whether or not anybody says so
 */
public record Interruptions(
    Optional<Hearing> hearing, Objection objection, Optional<Instant> suspendedUntil) {
  /** Of a case that goes on. */
  public static final Interruptions NONE =
      new Interruptions(Optional.empty(), Objection.NONE, Optional.empty());

  public Interruptions {
    Objects.requireNonNull(hearing, "hearing");
    Objects.requireNonNull(objection, "objection");
    Objects.requireNonNull(suspendedUntil, "suspendedUntil");
  }

  /** Those that hold once the event has happened. It never refuses. */
  Interruptions after(CaseEvent event) {
    return switch (event) {
      case PackageChecked _, CaseOpened _, TaskClaimed _, TaskReassigned _ -> this;
      case VoteCast _, WithdrawalRefused _ -> this;
      case HearingAnnounced announced ->
          new Interruptions(Optional.of(hearing(announced)), Objection.NONE, suspendedUntil);
      case ObjectionAnswered answered -> with(answer(answered));
      case CaseSuspended suspended -> suspended(Optional.of(suspended.until().toInstant()));
      case CaseResumed _ -> suspended(Optional.empty());
      // The provider may come back to the same intention: the time to object goes on.
      case CaseRegistered _,
          ExecutorAssigned _,
          DraftPrepared _,
          DraftReturned _,
          StepCompleted _ ->
          this;
      case ResultSigned _, ResultDispatched _, ResultReady _, ReturnNoted _, ResultIssued _ ->
          over();
      case CaseRefused _, CaseWithdrawn _, PapersReturned _ -> over();
    };
  }

  /** Nothing is waited for any more. */
  Interruptions over() {
    return new Interruptions(Optional.empty(), objection, Optional.empty());
  }

  Interruptions with(Objection changed) {
    return new Interruptions(hearing, changed, suspendedUntil);
  }

  private Interruptions suspended(Optional<Instant> until) {
    return new Interruptions(hearing, objection, until);
  }

  private static Hearing hearing(HearingAnnounced announced) {
    return new Hearing(
        announced.ground(),
        announced.objectionsUntil().toInstant(),
        announced.decisionFrom().toInstant());
  }

  private static Objection answer(ObjectionAnswered answered) {
    return Objection.valueOf(answered.outcome().toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
