package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;

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
   * done, not on when we heard of it. Ends that the event has moved are told at once. What comes
   * after the end changes nothing.
   */
  public static Outcome on(Watch watch, CaseEvent event, Instant now, CaseRules rules) {
    return switch (watch) {
      case Watch.Open open -> {
        // Another service's clock may run a little ahead: nothing is told before its instant here.
        Instant upTo = event.at().isBefore(now) ? event.at() : now;
        Told told = tell(open, upTo, now);
        CaseRules.Applied applied = rules.apply(told.watch(), event);
        Numbered moves =
            numbered(applied.watch(), rules.moves(told.watch(), applied.watch(), event, now), upTo);
        List<Notice> notices = new ArrayList<>(told.notices());
        notices.addAll(moves.notices());
        yield new Outcome(moves.watch(), notices, applied.finished());
      }
      case Watch.Ended ended -> Outcome.unchanged(ended);
    };
  }

  private record Told(Watch.Open watch, List<Notice> notices) {}

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

  private record Numbered(Watch watch, List<Notice> notices) {}

  private static Numbered numbered(Watch watch, List<DeadlineMoved> moves, Instant mark) {
    List<Notice> notices = new ArrayList<>(moves.size());
    for (DeadlineMoved move : moves) {
      notices.add(new Notice(watch.version() + notices.size() + 1, move, mark));
    }
    return moves.isEmpty()
        ? new Numbered(watch, List.of())
        : new Numbered(watch.numbered(watch.version() + notices.size()), notices);
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
                now),
        due.mark().at());
  }
}
