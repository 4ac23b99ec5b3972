package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.SuspensionSpan;

/**
 * Which ends of terms an event has moved, and the wait that is behind it. Only a wait moves them:
 * its begin, and its end where that came before the latest.
 */
final class MovedEnds {

  private final Standstill standstill;

  MovedEnds(Standstill standstill) {
    this.standstill = standstill;
  }

  /**
   * What is to be told, the legal term first.
   *
   * @param at when the event happened
   * @param now when it is told
   */
  List<DeadlineMoved> between(Watch.Open before, Watch after, Instant at, Instant now) {
    return span(before, after, at).stream()
        .flatMap(span -> moved(before, after, span, now))
        .toList();
  }

  private Optional<SuspensionSpan> span(Watch.Open before, Watch after, Instant at) {
    if (after instanceof Watch.Suspended waiting) {
      return Optional.of(span(waiting.suspension(), waiting.suspension().until()));
    }
    return before instanceof Watch.Suspended over
        ? Optional.of(span(over.suspension(), standstill.onTheWall(at)))
        : Optional.empty();
  }

  private static SuspensionSpan span(Suspension suspension, OffsetDateTime until) {
    return new SuspensionSpan(suspension.stepCode(), suspension.since(), until);
  }

  private Stream<DeadlineMoved> moved(
      Watch.Open before, Watch after, SuspensionSpan span, Instant now) {
    return Stream.of(ClockKind.LEGAL, ClockKind.INTERNAL)
        .flatMap(
            kind ->
                Watch.term(before, kind).stream()
                    .flatMap(was -> Watch.term(after, kind).stream().map(is -> new Move(was, is))))
        .filter(move -> !move.was().dueAt().isEqual(move.is().dueAt()))
        .map(move -> told(after, move, span, now));
  }

  private record Move(Clock was, Clock is) {}

  private DeadlineMoved told(Watch after, Move move, SuspensionSpan span, Instant now) {
    Clock is = move.is();
    boolean legal = is.kind() == ClockKind.LEGAL;
    return new DeadlineMoved(
        after.applicationId(),
        after.provider(),
        is.kind().code(),
        move.was().dueAt(),
        is.dueAt(),
        legal ? is.strictDueAt() : null,
        legal ? standstill.eve(is) : null,
        span,
        word(after),
        now);
  }

  private static String word(Watch after) {
    return switch (after) {
      case Watch.Suspended _ -> "suspended";
      case Watch.Running _ -> "running";
      case Watch.Ready _, Watch.Ended _ -> "stopped";
    };
  }
}
