package kz.qyzmet.intake.filing.domain;

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
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.event.StepCompleted;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.TaskReassigned;
import kz.qyzmet.contracts.event.VoteCast;
import kz.qyzmet.contracts.event.WithdrawalRefused;

/**
 * How far an application is, as this service has heard. A move is a method on the state it starts
 * from; an end has none. A pipeline may leave steps out, so that everything unsigned may be signed,
 * refused, withdrawn or given back. A refusal that goes out on paper is signed and lies ready as a
 * result does, and ends the application when it is handed over.
 *
 * <p>{@link #after} is the applier: it never refuses. What an event says has happened; one that
 * comes late or twice changes nothing.
 */
public sealed interface Lifecycle {
  Status status();

  /** Number in the provider's register book, once it is known. */
  Optional<String> incomingNumber();

  /** The state once the event has happened. */
  Lifecycle after(CaseEvent event);

  /** Nothing is signed yet: the application can still be withdrawn. */
  sealed interface Unsigned extends Lifecycle {
    Withdrawal withdrawal();

    /** The same state with another word on the withdrawal. */
    Unsigned with(Withdrawal withdrawal);

    /** Entered in the provider's register book. */
    Unsigned registered(String number);

    @Override
    default Lifecycle after(CaseEvent event) {
      return switch (event) {
        case PackageChecked _, CaseOpened _, TaskClaimed _, TaskReassigned _, VoteCast _ -> this;
        case HearingAnnounced _, ObjectionAnswered _, CaseSuspended _, CaseResumed _ -> this;
        case CaseRegistered entered -> registered(entered.incomingNumber());
        case ExecutorAssigned _, DraftPrepared _, DraftReturned _, StepCompleted _ -> working();
        case ResultSigned _, ResultDispatched _ -> signed();
        case ResultReady _, ReturnNoted _ -> signed().ready();
        case ResultIssued _ -> signed().ready().issued();
        case CaseRefused end -> refused(end.ground());
        case CaseWithdrawn _ -> withdrawn();
        case PapersReturned _ -> returned();
        case WithdrawalRefused _ -> with(Withdrawal.DECLINED);
      };
    }

    default InProgress working() {
      return new InProgress(incomingNumber(), withdrawal());
    }

    default Signed signed() {
      return new Signed(incomingNumber());
    }

    default Refused refused(String ground) {
      return new Refused(incomingNumber(), ground);
    }

    default Withdrawn withdrawn() {
      return new Withdrawn(incomingNumber());
    }

    default Returned returned() {
      return new Returned(incomingNumber());
    }
  }

  /** The end, whatever it is. */
  sealed interface Ended extends Lifecycle {
    @Override
    default Ended after(CaseEvent event) {
      return this;
    }
  }

  record Accepted(Withdrawal withdrawal) implements Unsigned {
    public Accepted {
      Objects.requireNonNull(withdrawal, "withdrawal");
    }

    @Override
    public Status status() {
      return Status.ACCEPTED;
    }

    @Override
    public Optional<String> incomingNumber() {
      return Optional.empty();
    }

    @Override
    public Accepted with(Withdrawal changed) {
      return new Accepted(changed);
    }

    @Override
    public Registered registered(String number) {
      return new Registered(Optional.of(number), withdrawal);
    }
  }

  record Registered(Optional<String> incomingNumber, Withdrawal withdrawal) implements Unsigned {
    @Override
    public Status status() {
      return Status.REGISTERED;
    }

    @Override
    public Registered with(Withdrawal changed) {
      return new Registered(incomingNumber, changed);
    }

    @Override
    public Registered registered(String number) {
      return new Registered(Optional.of(number), withdrawal);
    }
  }

  record InProgress(Optional<String> incomingNumber, Withdrawal withdrawal) implements Unsigned {
    @Override
    public Status status() {
      return Status.IN_PROGRESS;
    }

    @Override
    public InProgress with(Withdrawal changed) {
      return new InProgress(incomingNumber, changed);
    }

    @Override
    public InProgress registered(String number) {
      return new InProgress(Optional.of(number), withdrawal);
    }
  }

  /**
   * Signed, but the notice that it can be had has not come yet: for the cabinet still in progress.
   * A refusal on its way to a branch stands so too.
   */
  record Signed(Optional<String> incomingNumber) implements Lifecycle {
    @Override
    public Status status() {
      return Status.IN_PROGRESS;
    }

    @Override
    public Lifecycle after(CaseEvent event) {
      return switch (event) {
        case ResultReady _, ReturnNoted _ -> ready();
        case ResultIssued _ -> ready().issued();
        case CaseRefused end -> ready().refused(end.ground());
        case CaseEvent _ -> this;
      };
    }

    public Ready ready() {
      return new Ready(incomingNumber);
    }
  }

  record Ready(Optional<String> incomingNumber) implements Lifecycle {
    @Override
    public Status status() {
      return Status.READY;
    }

    @Override
    public Lifecycle after(CaseEvent event) {
      return switch (event) {
        case ResultIssued _ -> issued();
        case CaseRefused end -> refused(end.ground());
        case CaseEvent _ -> this;
      };
    }

    public Issued issued() {
      return new Issued(incomingNumber);
    }

    public Refused refused(String ground) {
      return new Refused(incomingNumber, ground);
    }
  }

  record Issued(Optional<String> incomingNumber) implements Ended {
    @Override
    public Status status() {
      return Status.ISSUED;
    }
  }

  /**
   * The end with a motivated refusal.
   *
   * @param ground code of the passport's refusal ground
   */
  record Refused(Optional<String> incomingNumber, String ground) implements Ended {
    public Refused {
      Objects.requireNonNull(ground, "ground");
    }

    @Override
    public Status status() {
      return Status.REFUSED;
    }
  }

  record Withdrawn(Optional<String> incomingNumber) implements Ended {
    @Override
    public Status status() {
      return Status.WITHDRAWN;
    }
  }

  /** The end with the papers given back, because they are not as the act wants them. */
  record Returned(Optional<String> incomingNumber) implements Ended {
    @Override
    public Status status() {
      return Status.RETURNED;
    }
  }
}
