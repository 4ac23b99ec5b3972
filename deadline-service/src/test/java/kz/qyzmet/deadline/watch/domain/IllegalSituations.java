package kz.qyzmet.deadline.watch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;

/** Stands under every scenario and fails on any sequence of notices that the rules forbid. */
final class IllegalSituations {

  private final Set<String> told = new HashSet<>();
  private final Map<ClockKind, OffsetDateTime> promised = new EnumMap<>(ClockKind.class);
  private int version;

  void observe(Watch before, Outcome outcome, Instant now) {
    before.terms().forEach(clock -> promised.putIfAbsent(clock.kind(), clock.dueAt()));
    outcome.watch().terms().forEach(clock -> promised.putIfAbsent(clock.kind(), clock.dueAt()));
    assertThat(outcome.watch().applicationId()).isEqualTo(before.applicationId());
    for (Notice notice : outcome.notices()) {
      observe(before, notice, now);
      if (notice.event() instanceof DeadlineMoved moved) {
        assertThat(moved.wasDueAt()).as("the end before").isEqualTo(due(before, moved));
        assertThat(moved.dueAt()).as("the end now").isEqualTo(due(outcome.watch(), moved));
      }
    }
    before.terms().stream()
        .filter(clock -> clock.stoppedAt() != null)
        .forEach(
            clock ->
                assertThat(Watch.term(outcome.watch(), clock.kind()))
                    .as("a term that had stopped by itself")
                    .contains(clock));
    assertThat(moves(outcome)).as("ends that moved in silence").isEqualTo(moved(before, outcome));
    assertThat(outcome.watch().terms())
        .as("ends before those that were promised")
        .allMatch(this::isNotEarlier);
    Watch.term(outcome.watch(), ClockKind.HAND_OVER)
        .ifPresent(
            handOver ->
                assertThat(handOver.dueAt().toInstant())
                    .as("handed over before the end of the term")
                    .isBefore(
                        Watch.term(outcome.watch(), ClockKind.LEGAL)
                            .orElseThrow()
                            .dueAt()
                            .toInstant()));
    assertThat(outcome.watch().version()).as("the version of the last notice").isEqualTo(version);
    if (outcome.watch() instanceof Watch.Ended) {
      assertThat(outcome.watch().nextAt()).as("a mark after the end").isEmpty();
    }
    if (outcome.watch() instanceof Watch.Ready ready) {
      assertThat(ready.terms()).as("a term after the ready notice").allMatch(this::hasStopped);
    }
  }

  private void observe(Watch before, Notice notice, Instant now) {
    DeadlineEvent event = notice.event();
    version++;
    assertThat(notice.version()).as("versions without a gap").isEqualTo(version);
    assertThat(before).as("a notice after the end").isNotInstanceOf(Watch.Ended.class);
    if (!event.kind().equals("step")) {
      assertThat(before)
          .as("a term's notice after the ready notice")
          .isInstanceOfAny(Watch.Running.class, Watch.Suspended.class);
    }
    if (before instanceof Watch.Suspended waiting && !(event instanceof DeadlineMoved)) {
      assertThat(waiting.suspension().isOver(now)).as("a notice in a suspension").isTrue();
    }
    assertThat(event.at()).as("told now").isEqualTo(now);
    switch (event) {
      case DeadlineMissed missed ->
          assertThat(now).as("missed before the end").isAfter(missed.dueAt().toInstant());
      case DeadlineApproaching approaching ->
          assertThat(markOf(before, approaching).at()).as("too early").isBeforeOrEqualTo(now);
      case DeadlineMoved moved ->
          assertThat(moved.dueAt()).as("moved to where it was").isNotEqualTo(moved.wasDueAt());
    }
    assertThat(told.add(identity(notice))).as("told twice: " + event).isTrue();
  }

  private static Set<String> moves(Outcome outcome) {
    return outcome.notices().stream()
        .map(Notice::event)
        .filter(DeadlineMoved.class::isInstance)
        .map(DeadlineEvent::kind)
        .collect(Collectors.toSet());
  }

  private static Set<String> moved(Watch before, Outcome outcome) {
    return before.terms().stream()
        // The event of the legal term says by when the result is handed over from now on.
        .filter(clock -> clock.kind() != ClockKind.HAND_OVER)
        .filter(
            clock ->
                !Watch.term(outcome.watch(), clock.kind())
                    .orElseThrow()
                    .dueAt()
                    .isEqual(clock.dueAt()))
        .map(clock -> clock.kind().code())
        .collect(Collectors.toSet());
  }

  private static OffsetDateTime due(Watch watch, DeadlineMoved event) {
    return Watch.term(watch, ClockKind.of(event.kind())).orElseThrow().dueAt();
  }

  private boolean hasStopped(Clock clock) {
    return clock.nextAt().isEmpty();
  }

  private static Mark markOf(Watch watch, DeadlineApproaching event) {
    return watch
        .clocks()
        .filter(clock -> clock.kind().code().equals(event.kind()))
        .flatMap(clock -> clock.marks().stream())
        .filter(mark -> mark.threshold().equals(event.threshold()))
        .findFirst()
        .orElseThrow();
  }

  private boolean isNotEarlier(Clock clock) {
    return !clock.dueAt().isBefore(promised.get(clock.kind()));
  }

  /* An end of a term may move, but each of its marks is told once; a step may come again. */
  private static String identity(Notice notice) {
    DeadlineEvent event = notice.event();
    String threshold =
        switch (event) {
          case DeadlineApproaching approaching -> approaching.threshold();
          case DeadlineMissed _ -> Mark.MISSED;
          case DeadlineMoved _ -> "moved " + notice.version();
        };
    return event.step() == null
        ? event.kind() + "/" + threshold
        : event.kind() + "/" + event.step() + "/" + event.dueAt() + "/" + threshold;
  }
}
