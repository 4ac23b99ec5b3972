package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Proceedings;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.deadline.watch.domain.StepRun;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.intake.filing.domain.Hearing;
import kz.qyzmet.intake.filing.domain.Lifecycle;
import kz.qyzmet.intake.filing.domain.Objection;
import kz.qyzmet.intake.filing.domain.Withdrawal;
import kz.qyzmet.notification.cabinet.domain.Cabinet;
import kz.qyzmet.notification.cabinet.domain.Card;
import kz.qyzmet.notification.cabinet.domain.Followed;

/** I5: whatever was made of the histories can be made again, and is what the streams told. */
final class Projections {
  private final World world;

  Projections(World world) {
    this.world = world;
  }

  void check() {
    var byCase = world.college.tables.byApplication();
    var byDeadline = world.deadlines.tables.byApplication();
    for (var id : world.intake.applications.keySet()) {
      var events = byCase.getOrDefault(id, List.of());
      application(id, events);
      timeline(id, events, byDeadline.getOrDefault(id, List.of()));
      watch(id, byDeadline.getOrDefault(id, List.of()).size());
      card(id, events.size() + byDeadline.getOrDefault(id, List.of()).size());
    }
    feed(world.cabinet.tables.byApplication(), byDeadline);
    streams();
  }

  private void application(UUID id, List<Envelope<?>> events) {
    Lifecycle replayed = new Lifecycle.Accepted(Withdrawal.NONE);
    for (var event : events) {
      replayed = replayed.after((CaseEvent) event.data());
    }
    var application = world.intake.applications.get(id);
    var found = application.lifecycle();
    world.same(Invariant.I5, "the status", id, replayed.status(), found.status());
    world.same(Invariant.I5, "the number", id, replayed.incomingNumber(), found.incomingNumber());
    if (found instanceof Lifecycle.Unsigned open && open.withdrawal() == Withdrawal.ASKED) {
      world.broken(
          Invariant.I1, "expected an answer to the wish to withdraw %s, but none came", id);
    }
    var waits = application.interruptions();
    var known = found instanceof Lifecycle.Unsigned ? interludes(id) : Proceedings.NONE;
    world.same(
        Invariant.I5, "the hearing", id, known.hearing().map(Projections::heard), waits.hearing());
    world.same(
        Invariant.I5,
        "the end of the wait",
        id,
        found instanceof Lifecycle.Unsigned ? waitsUntil(id) : Optional.empty(),
        waits.suspendedUntil());
    if (waits.objection() == Objection.FILED) {
      world.broken(Invariant.I1, "expected an answer to the objection of %s, but none came", id);
    }
  }

  /** The end of the last wait for the applicant, if nobody has ended it earlier. */
  private Optional<Instant> waitsUntil(UUID id) {
    Optional<Instant> until = Optional.empty();
    for (var entry : world.college.history.getOrDefault(id, List.of())) {
      if (entry.change() instanceof Change.Suspended begun) {
        until = Optional.of(begun.until().toInstant());
      } else if (entry.change() instanceof Change.Resumed) {
        until = Optional.empty();
      }
    }
    return until;
  }

  /** What stands between the case and its next act, as the college has it. */
  private Proceedings interludes(UUID id) {
    var stored = world.college.cases.get(id);
    return stored == null ? Proceedings.NONE : stored.state().progress().beside();
  }

  private static Hearing heard(Proceedings.HeldHearing held) {
    return new Hearing(
        held.ground(), held.objectionsUntil().toInstant(), held.decisionFrom().toInstant());
  }

  private void timeline(UUID id, List<Envelope<?>> cases, List<Envelope<?>> deadlines) {
    Set<UUID> expected = new HashSet<>();
    world.intake.tables.committed.values().stream()
        .filter(event -> event.applicationId().equals(id))
        .forEach(event -> expected.add(event.id()));
    cases.forEach(event -> expected.add(event.id()));
    deadlines.forEach(event -> expected.add(event.id()));
    world.same(Invariant.I5, "the timeline", id, expected, world.intake.timeline.get(id).keySet());
  }

  private void watch(UUID id, int notices) {
    var pinned = world.deadlines.watches.get(id);
    var stored = world.college.cases.get(id);
    if (pinned == null || stored == null) {
      return; // I1 has told of it
    }
    var watch = pinned.watch();
    world.same(Invariant.I5, "the count of notices", id, notices, watch.version());
    var kind =
        switch (watch) {
          case Watch.Running _, Watch.Suspended _ -> "open";
          case Watch.Ready _ -> "ready";
          case Watch.Ended _ -> "ended";
        };
    var expected =
        switch (stored.state()) {
          case CaseState.Open _ -> "open";
          case CaseState.Ready _ -> "ready";
          case CaseState.Ended _ -> "ended";
        };
    world.same(Invariant.I5, "the watch", id, expected, kind);
    if (stored.state() instanceof CaseState.Live live) {
      var step = watch.step().map(current -> current.code()).orElse(null);
      world.same(Invariant.I5, "the watched step", id, live.at().step(), step);
    }
    var runs =
        world.deadlines.finished.getOrDefault(id, List.of()).stream().map(StepRun::step).toList();
    world.same(Invariant.I5, "the steps that are over", id, left(id), runs);
  }

  /** The steps that the history says were left, in order. */
  private List<String> left(UUID id) {
    var left = new ArrayList<String>();
    String at = null;
    for (var entry : world.college.history.get(id)) {
      var next = Moves.entered(entry.change());
      if (at != null && (next != null || Moves.ends(entry.change()))) {
        left.add(at);
      }
      at = next == null ? at : next;
    }
    return left;
  }

  private void card(UUID id, int others) {
    var stored = world.cabinet.cards.get(id);
    if (stored == null) {
      return; // I1 has told of it
    }
    var taken = world.cabinet.taken.getOrDefault(id, List.of());
    long own =
        world.intake.tables.committed.values().stream()
            .filter(event -> event.applicationId().equals(id))
            .count();
    world.same(Invariant.I5, "the events in the cabinet", id, own + others, (long) taken.size());
    Card card = null;
    List<UUID> told = new ArrayList<>();
    for (var event : taken) {
      try {
        Followed followed =
            card == null
                ? Cabinet.accepted((ApplicationAccepted) event.data())
                : Cabinet.heard(card, event.data());
        card = followed.card();
        followed.told().ifPresent(_ -> told.add(event.id()));
      } catch (IllegalStateException | ClassCastException broken) {
        world.broken(Invariant.I5, "expected a story for %s, but %s", id, broken.getMessage());
        return;
      }
    }
    world.same(Invariant.I5, "the card", id, card, stored);
    var notices =
        world.cabinet.notices.getOrDefault(stored.applicant(), List.of()).stream()
            .filter(notice -> notice.application().equals(id))
            .map(notice -> notice.id())
            .toList();
    world.same(Invariant.I5, "the notices", id, told, notices);
    world.same(
        Invariant.I5,
        "the status in the cabinet",
        id,
        world.intake.applications.get(id).lifecycle().status(),
        stored.status());
  }

  private void feed(Map<UUID, List<Envelope<?>>> changes, Map<UUID, List<Envelope<?>>> deadlines) {
    Set<UUID> expected = new HashSet<>();
    changes.values().forEach(events -> events.forEach(event -> expected.add(event.id())));
    deadlines.values().forEach(events -> events.forEach(event -> expected.add(event.id())));
    Map<UUID, Integer> last = new LinkedHashMap<>();
    Set<UUID> found = new HashSet<>();
    for (var event : world.cabinet.feed) {
      if (!found.add(event.id())) {
        world.broken(Invariant.I2, "expected %s once in the feed, but it is twice", event.id());
      }
      if (event.data() instanceof StatusChanged) {
        int version = last.merge(event.applicationId(), 1, Integer::sum);
        world.same(
            Invariant.I3, "the status event", event.applicationId(), version, event.version());
      }
    }
    if (!expected.equals(found)) {
      world.broken(
          Invariant.I5,
          "expected %d events in the feed, but there are %d",
          expected.size(),
          found.size());
    }
  }

  private void streams() {
    for (var person : world.applicants.people()) {
      var notices = world.cabinet.notices.getOrDefault(person.id, List.of());
      for (int i = 0; i < notices.size(); i++) {
        var heard = person.stream.heard.get(i + 1);
        if (!notices.get(i).id().equals(heard)) {
          world.broken(
              Invariant.I5,
              "expected the stream of %s to tell number %d as stored, but it told %s",
              person.id,
              i + 1,
              heard);
        }
      }
    }
  }
}
