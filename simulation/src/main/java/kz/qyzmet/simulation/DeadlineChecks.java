package kz.qyzmet.simulation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.contracts.event.DeadlineApproaching;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMissed;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.deadline.watch.domain.CurrentStep;

/**
 * I6 and the dates: each end and each threshold is counted again by {@link PlainClocks}, from the
 * passport's numbers, and held against what was promised, what is kept and what was told.
 */
final class DeadlineChecks {
  private final World world;

  DeadlineChecks(World world) {
    this.world = world;
  }

  void check() {
    for (var id : world.intake.applications.keySet()) {
      if (world.college.history.containsKey(id) && world.deadlines.watches.containsKey(id)) {
        check(id);
      }
    }
  }

  private void check(UUID id) {
    var application = world.intake.applications.get(id);
    var filed = world.intake.filed.get(id);
    var clocks =
        new PlainClocks(
            world.law.passport(application.passport()),
            Law.organisation(application.provider()),
            filed,
            application.acceptedAt());
    var term = filed.term();
    same(id, "the registration", clocks.registered(), term.registered());
    same(id, "the legal end", clocks.due("legal").orElse(null), instant(term.due()));
    same(id, "the internal end", clocks.due("internal").orElse(null), instant(term.internalDue()));
    world.college.history.get(id).forEach(entry -> clocks.see(entry.change()));
    kept(id, clocks);
    shown(id, clocks);
    told(id, clocks.told());
  }

  private static Instant instant(OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private void same(UUID id, String what, Object expected, Object found) {
    world.same(Invariant.DATES, what, id, expected, found);
  }

  /** The ends as deadline-service keeps them, each wait for the applicant behind them. */
  private void kept(UUID id, PlainClocks clocks) {
    var watch = world.deadlines.watches.get(id).watch();
    for (var clock : watch.terms()) {
      var kind = clock.kind().code();
      same(id, "the moved end " + kind, clocks.due(kind).orElse(null), clock.dueAt().toInstant());
    }
    var limit = watch.step().flatMap(CurrentStep::limit);
    same(
        id,
        "the limit of the step",
        clocks.limitDue().orElse(null),
        limit.map(clock -> clock.dueAt().toInstant()).orElse(null));
  }

  /** The ends as the applicant sees them, which hear of a wait by an event. */
  private void shown(UUID id, PlainClocks clocks) {
    var application = world.intake.applications.get(id);
    var internal = application.terms().internal().map(moved -> moved.due().toInstant());
    same(id, "the shown end", clocks.due("legal").orElse(null), application.due());
    if (internal.isPresent()) {
      same(id, "the shown internal end", clocks.due("internal").orElse(null), internal.get());
    }
  }

  private void told(UUID id, List<Mark> marks) {
    var open = new ArrayList<>(marks);
    for (var envelope : world.deadlines.tables.committed.values()) {
      if (envelope.applicationId().equals(id)) {
        var event = (DeadlineEvent) envelope.data();
        var name = name(event);
        // A step entered twice in one night has the same end twice; the later stay reaches it. Two
        // waits may move an end to the same day.
        var called = open.stream().filter(each -> each.isCalled(name)).toList();
        var mark =
            called.stream()
                .filter(each -> each.wrong(name, event.at()).isEmpty())
                .max(Comparator.comparing(Mark::left))
                .or(() -> called.stream().max(Comparator.comparing(Mark::left)));
        if (mark.isEmpty()) {
          world.broken(Invariant.I6, "expected no (further) '%s' of %s, but it was told", name, id);
        } else {
          open.remove(mark.get());
          mark.get()
              .wrong(name, event.at())
              .ifPresent(
                  right ->
                      world.broken(
                          Invariant.I6,
                          "expected '%s' of %s %s, but it was told at %s",
                          name,
                          id,
                          right,
                          event.at()));
        }
      }
    }
    for (var mark : open) {
      if (mark.isOwed()) {
        world.broken(
            Invariant.I6,
            "expected '%s' of %s at %s, but it was not told",
            mark.last().name(),
            id,
            mark.last().at());
      }
    }
  }

  private static String name(DeadlineEvent event) {
    var kind = event.step() == null ? event.kind() : event.kind() + " " + event.step();
    return switch (event) {
      case DeadlineApproaching approaching -> kind + " " + approaching.threshold();
      case DeadlineMissed missed ->
          kind + " missed" + (event.step() == null ? "" : " by " + missed.dueAt().toInstant());
      case DeadlineMoved moved -> kind + " moved to " + moved.dueAt().toInstant();
    };
  }
}
