package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseResumed;
import kz.qyzmet.contracts.event.CaseSuspended;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DeadlineMoved;
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
import kz.qyzmet.contracts.passport.Step;

/** What an event of a case does to its clocks, by one passport in one organisation's hours. */
public final class CaseRules {

  private final StepLimits limits;
  private final TermClocks terms;
  private final Standstill standstill;
  private final MovedEnds movedEnds;

  public CaseRules(StepLimits limits, TermClocks terms, Standstill standstill) {
    this.limits = limits;
    this.terms = terms;
    this.standstill = standstill;
    this.movedEnds = new MovedEnds(standstill);
  }

  /** The state after an event, and the steps that it ended. */
  record Applied(Watch watch, List<StepRun> finished) {}

  /** What had to be told before the event is told already. */
  Applied apply(Watch.Open watch, CaseEvent event) {
    Instant at = event.at();
    return switch (event) {
      // The case begins when the papers are here; the terms run from the acceptance all the while.
      case PackageChecked _ -> stepGoesOn(watch);
      case CaseOpened e -> moved(watch, e.next(), at);
      case CaseRegistered e -> moved(registered(watch, at), e.next(), at);
      case ExecutorAssigned e -> moved(watch, e.next(), at);
      case DraftPrepared e -> moved(watch, e.next(), at, hearing -> hearing.drafted(e.ground()));
      case DraftReturned e -> moved(watch, e.next(), at, Hearing::dropped);
      case StepCompleted e -> moved(watch, e.next(), at, hearing -> done(hearing, e.outcome()));
      case ResultSigned e -> moved(watch, e.next(), at);
      case TaskClaimed e -> stepGoesOn(claimed(watch, e.step(), at));
      case CaseSuspended e -> stepGoesOn(suspended(watch, at, e.until()));
      case CaseResumed _ -> stepGoesOn(going(watch, at));
      case ResultDispatched e -> sent(watch, e.step(), at);
      case ResultReady _ -> stepGoesOn(ready(watch, at));
      // It was ready in time; whoever fetches it late runs no clock again.
      case ReturnNoted _ -> stepGoesOn(watch);
      case ResultIssued _, CaseRefused _, PapersReturned _, CaseWithdrawn _ -> ended(watch, at);
      // A change of hands leaves the step's limit as it is; so does a withdrawal that was refused.
      case TaskReassigned _, WithdrawalRefused _ -> stepGoesOn(watch);
      // One voice of several: the step is over when the last of them brings its decision.
      case VoteCast _ -> stepGoesOn(watch);
      // The time to object lies inside the term: no act says that it stops the clock, and the
      // decision has to come in time whether or not somebody objects. The step's own minutes are
      // for deciding, and nothing may be decided before the hearing is over; they wait for its end
      // in a later step too, where a draft that was returned comes back with the same refusal.
      case HearingAnnounced e -> stepGoesOn(heard(watch, e, at));
      // An answer decides nothing yet; what follows from it is an event of its own.
      case ObjectionAnswered _ -> stepGoesOn(watch);
    };
  }

  /** What is to be told of the ends that an event has moved. */
  List<DeadlineMoved> moves(Watch.Open before, Watch after, CaseEvent event, Instant now) {
    return movedEnds.between(before, after, event.at(), now);
  }

  private Applied moved(Watch.Open watch, StepRef next, Instant at) {
    return moved(watch, next, at, UnaryOperator.identity());
  }

  private Applied moved(
      Watch.Open watch, StepRef next, Instant at, UnaryOperator<Hearing> afterwards) {
    Watch.Going going = going(watch, at);
    Optional<Hearing> hearing =
        going
            .step()
            .flatMap(CurrentStep::hearing)
            .filter(held -> at.isBefore(held.decisionFrom()))
            .map(afterwards);
    String step = next.code();
    Optional<Clock> limit = limits.whenEntered(step, canBeDone(step, hearing, at));
    return new Applied(going.inStep(new CurrentStep(step, at, limit, hearing)), finish(going, at));
  }

  private static Hearing done(Hearing hearing, String outcome) {
    return Step.GRANTED.equals(outcome) ? hearing.dropped() : hearing;
  }

  /* The minutes of a step are for deciding: while a hearing forbids to decide what is intended,
  nobody could use them. */
  private Instant canBeDone(String step, Optional<Hearing> hearing, Instant at) {
    return hearing
        .filter(Hearing::intended)
        .filter(_ -> limits.refuses(step))
        .map(Hearing::decisionFrom)
        .filter(at::isBefore)
        .orElse(at);
  }

  private Applied ended(Watch.Open watch, Instant at) {
    Watch.Going going = going(watch, at);
    return new Applied(going.ended(at), finish(going, at));
  }

  /* No internal clock has run from the acceptance where the Corporation took the papers in. */
  private Watch.Going registered(Watch.Open watch, Instant at) {
    return switch (going(watch, at)) {
      case Watch.Running running when Watch.term(running, ClockKind.INTERNAL).isEmpty() ->
          terms.whenRegistered(at).map(running::with).orElse(running);
      case Watch.Going going -> going;
    };
  }

  /* The rest of the step is the branch's and has no limit here. The legal term runs on until the
  result has arrived. */
  private Applied sent(Watch.Open watch, String step, Instant at) {
    Watch.Going going = going(watch, at);
    CurrentStep atBranch = new CurrentStep(step, at, Optional.empty());
    return new Applied(going.sent(at, terms.overWhenSent()).inStep(atBranch), finish(going, at));
  }

  private Watch.Going ready(Watch.Open watch, Instant at) {
    return switch (going(watch, at)) {
      case Watch.Running running -> running.ready(at);
      case Watch.Ready ready -> ready;
    };
  }

  /* Who does the next act waits no longer, even if nobody has said so. */
  private Watch.Going going(Watch.Open watch, Instant at) {
    return switch (watch) {
      case Watch.Suspended suspended -> suspended.resumed(at, standstill);
      case Watch.Going going -> going;
    };
  }

  /* A second wait begins where the first one ends. A wait that is over when it begins is none, and
  the terms of a result that is ready have stopped for good. */
  private Watch.Open suspended(Watch.Open watch, Instant at, OffsetDateTime until) {
    return switch (going(watch, at)) {
      case Watch.Running running ->
          until.toInstant().isAfter(at) ? running.suspended(at, until, standstill) : running;
      case Watch.Ready ready -> ready;
    };
  }

  private Watch.Open claimed(Watch.Open watch, String step, Instant at) {
    Optional<CurrentStep> limited =
        watch
            .step()
            .filter(current -> current.code().equals(step))
            .filter(current -> current.limit().isEmpty())
            .map(
                current ->
                    current.limitedBy(
                        limits.whenClaimed(step, canBeDone(step, current.hearing(), at))));
    return limited.map(current -> limited(watch, current, at)).orElse(watch);
  }

  private Watch.Open heard(Watch.Open watch, HearingAnnounced announced, Instant at) {
    return watch
        .step()
        .filter(current -> current.code().equals(announced.step()))
        .map(current -> heard(current, Hearing.of(announced)))
        .map(current -> limited(watch, current, at))
        .orElse(watch);
  }

  private CurrentStep heard(CurrentStep step, Hearing hearing) {
    return step.limitedBy(
            step.limit().flatMap(_ -> limits.from(step.code(), hearing.decisionFrom())))
        .heardIn(hearing);
  }

  private Watch.Open limited(Watch.Open watch, CurrentStep current, Instant at) {
    return switch (watch) {
      case Watch.Suspended waiting when !waiting.suspension().isOver(at) ->
          waiting.limited(current, standstill);
      case Watch.Suspended over -> over.resumed(at, standstill).inStep(current);
      case Watch.Going going -> going.inStep(current);
    };
  }

  private static Applied stepGoesOn(Watch watch) {
    return new Applied(watch, List.of());
  }

  private static List<StepRun> finish(Watch watch, Instant at) {
    return watch.step().map(current -> current.endedAt(at)).stream().toList();
  }
}
