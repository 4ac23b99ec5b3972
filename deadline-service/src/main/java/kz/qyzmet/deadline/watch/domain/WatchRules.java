package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.CaseOpened;
import kz.qyzmet.contracts.event.CaseRefused;
import kz.qyzmet.contracts.event.CaseRegistered;
import kz.qyzmet.contracts.event.CaseWithdrawn;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DraftPrepared;
import kz.qyzmet.contracts.event.DraftReturned;
import kz.qyzmet.contracts.event.ExecutorAssigned;
import kz.qyzmet.contracts.event.ResultIssued;
import kz.qyzmet.contracts.event.ResultReady;
import kz.qyzmet.contracts.event.ResultSigned;
import kz.qyzmet.contracts.event.StepRef;
import kz.qyzmet.contracts.event.TaskClaimed;
import kz.qyzmet.contracts.event.TaskReassigned;
import kz.qyzmet.contracts.event.WithdrawalRefused;

/**
 * What the clocks do with a moment and with an event of the case. Pure: the moment is an argument,
 * and the same arguments give the same outcome.
 */
public final class WatchRules {

  private WatchRules() {}

  /**
   * Tells every mark whose instant has come, each once, in the order of their instants. After days
   * without a look all overdue marks are told at once: late, but none lost.
   */
  public static Outcome tick(Watch watch, Instant now) {
    return switch (watch) {
      case Watch.Open open -> {
        Told told = tell(open, now, now);
        yield new Outcome(told.watch(), told.notices(), List.of());
      }
      case Watch.Ended ended -> Outcome.unchanged(ended);
    };
  }

  /**
   * Takes in an event of the case. A mark that lay before the event is told first, even if the
   * sweeper was not there in time to tell it: whether something was late depends on when it was
   * done, not on when we heard of it. What comes after the end changes nothing.
   */
  public static Outcome on(Watch watch, CaseEvent event, Instant now, StepLimits limits) {
    return switch (watch) {
      case Watch.Open open -> {
        // Another service's clock may run a little ahead: nothing is told before its instant here.
        Instant upTo = event.at().isBefore(now) ? event.at() : now;
        Told told = tell(open, upTo, now);
        Applied applied = apply(told.watch(), event, limits);
        yield new Outcome(applied.watch(), told.notices(), applied.finished());
      }
      case Watch.Ended ended -> Outcome.unchanged(ended);
    };
  }

  private record Told(Watch.Open watch, List<Notice> notices) {}

  private record Applied(Watch watch, List<StepRun> finished) {}

  private record Due(Clock clock, Mark mark) {}

  private static Told tell(Watch.Open watch, Instant upTo, Instant now) {
    if (watch.nextAt().filter(at -> !at.isAfter(upTo)).isEmpty()) {
      return new Told(watch, List.of());
    }
    List<Due> due =
        watch
            .clocks()
            .flatMap(clock -> clock.due(upTo).stream().map(mark -> new Due(clock, mark)))
            .sorted(
                Comparator.comparing((Due d) -> d.mark().at()).thenComparing(d -> d.clock().kind()))
            .toList();
    List<Notice> notices = new ArrayList<>(due.size());
    int version = watch.version();
    for (Due each : due) {
      version++;
      notices.add(notice(watch, version, each, now));
    }
    return new Told(watch.fired(upTo, now, version), notices);
  }

  private static Notice notice(Watch watch, int version, Due due, Instant now) {
    Clock clock = due.clock();
    return new Notice(
        version,
        due.mark().isMissed()
            ? new DeadlineMissed(
                watch.applicationId(),
                watch.provider(),
                clock.kind().code(),
                clock.step(),
                clock.dueAt(),
                now)
            : new DeadlineApproaching(
                watch.applicationId(),
                watch.provider(),
                clock.kind().code(),
                clock.step(),
                clock.dueAt(),
                due.mark().threshold(),
                now));
  }

  private static Applied apply(Watch.Open watch, CaseEvent event, StepLimits limits) {
    Instant at = event.at();
    return switch (event) {
      case CaseOpened e -> moved(watch, e.next(), at, limits);
      case CaseRegistered e -> moved(watch, e.next(), at, limits);
      case ExecutorAssigned e -> moved(watch, e.next(), at, limits);
      case DraftPrepared e -> moved(watch, e.next(), at, limits);
      case DraftReturned e -> moved(watch, e.next(), at, limits);
      case ResultSigned e -> moved(watch, e.next(), at, limits);
      case TaskClaimed e -> new Applied(claimed(watch, e.step(), at, limits), List.of());
      case ResultReady _ ->
          switch (watch) {
            case Watch.Running running -> new Applied(running.ready(at), List.of());
            case Watch.Ready ready -> new Applied(ready, List.of());
          };
      case ResultIssued _ -> ended(watch, at);
      case CaseRefused _ -> ended(watch, at);
      case CaseWithdrawn _ -> ended(watch, at);
      // A change of hands leaves the step's limit as it is; so does a withdrawal that was refused.
      case TaskReassigned _ -> new Applied(watch, List.of());
      case WithdrawalRefused _ -> new Applied(watch, List.of());
    };
  }

  private static Applied moved(Watch.Open watch, StepRef next, Instant at, StepLimits limits) {
    CurrentStep entered = new CurrentStep(next.code(), at, limits.whenEntered(next.code(), at));
    return new Applied(watch.inStep(entered), finish(watch, at));
  }

  private static Watch.Open claimed(Watch.Open watch, String step, Instant at, StepLimits limits) {
    Optional<CurrentStep> waiting =
        watch
            .step()
            .filter(current -> current.code().equals(step))
            .filter(current -> current.limit().isEmpty());
    return waiting
        .map(current -> watch.inStep(current.limitedBy(limits.whenClaimed(step, at))))
        .orElse(watch);
  }

  private static Applied ended(Watch.Open watch, Instant at) {
    return new Applied(watch.ended(at), finish(watch, at));
  }

  private static List<StepRun> finish(Watch.Open watch, Instant at) {
    return watch.step().map(current -> current.endedAt(at)).stream().toList();
  }
}
