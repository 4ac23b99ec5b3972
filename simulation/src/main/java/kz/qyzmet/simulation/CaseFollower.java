package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.event.StatusEvent;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.Lifecycle;
import kz.qyzmet.intake.filing.domain.TimelineEntry;

/** What intake-service makes of the events of cases and of deadlines. */
final class CaseFollower {
  private final Intake intake;

  CaseFollower(Intake intake) {
    this.intake = intake;
  }

  /** The handler of the inbox. */
  void handle(
      Replica replica,
      Database.Session tx,
      List<Envelope<?>> events,
      Consumer<InboxConsumer.Handled> then) {
    var moves = new LinkedHashMap<UUID, List<CaseEvent>>();
    var lines = new ArrayList<TimelineEntry>();
    for (var envelope : events) {
      switch (envelope.data()) {
        case CaseEvent event -> {
          lines.add(TimelineEntry.ofCase(envelope.id(), envelope.type(), event));
          moves.computeIfAbsent(event.applicationId(), _ -> new ArrayList<>()).add(event);
        }
        case DeadlineEvent event ->
            lines.add(TimelineEntry.ofDeadline(envelope.id(), envelope.type(), event));
        case ApplicationEvent _, StatusEvent _, OrganisationEvent _ -> {}
      }
    }
    var rows = moves.keySet().stream().sorted().map(Intake::row).toList();
    tx.<Map<UUID, Application>>call(
        "lock of applications",
        (session, reply) -> session.lock(rows, () -> reply.accept(known(session, moves.keySet()))),
        known -> {
          moves.forEach((id, told) -> move(tx, known.get(id), told));
          tx.write(
              () ->
                  lines.forEach(
                      line ->
                          intake
                              .timeline
                              .computeIfAbsent(line.application(), _ -> new LinkedHashMap<>())
                              .putIfAbsent(line.event(), line)));
          then.accept(InboxConsumer.Handled.PLAINLY);
        });
  }

  private Map<UUID, Application> known(Database.Session tx, Set<UUID> ids) {
    var known = new LinkedHashMap<UUID, Application>();
    ids.forEach(id -> known.put(id, tx.get(intake.applications, id)));
    return known;
  }

  /** An application that is not here is told of and has no further effect. */
  private void move(Database.Session tx, Application before, List<CaseEvent> events) {
    if (before == null) {
      return;
    }
    Lifecycle state = before.lifecycle();
    for (var event : events) {
      state = state.after(event);
    }
    var after = state;
    if (!after.equals(before.lifecycle())) {
      tx.put(intake.applications, before.id().value(), moved(before, after));
    }
  }

  private static Application moved(Application now, Lifecycle lifecycle) {
    return new Application(
        now.id(),
        now.number(),
        now.applicant(),
        now.passport(),
        now.provider(),
        now.acceptedAt(),
        now.registered(),
        now.due(),
        lifecycle,
        now.published(),
        now.version() + 1);
  }
}
