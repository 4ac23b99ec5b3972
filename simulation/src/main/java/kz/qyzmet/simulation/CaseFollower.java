package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.OrganisationEvent;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.StatusEvent;
import kz.qyzmet.intake.filing.domain.Application;
import kz.qyzmet.intake.filing.domain.Standing;
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
    var moves = new LinkedHashMap<UUID, List<UnaryOperator<Standing>>>();
    var lines = new ArrayList<TimelineEntry>();
    var sent = new ArrayList<ResultDispatched>();
    for (var envelope : events) {
      switch (envelope.data()) {
        case CaseEvent event -> {
          lines.add(TimelineEntry.ofCase(envelope.id(), envelope.type(), event));
          of(envelope, moves).add(standing -> standing.after(event));
          if (event instanceof ResultDispatched dispatched) {
            sent.add(dispatched);
          }
        }
        case DeadlineEvent event -> {
          lines.add(TimelineEntry.ofDeadline(envelope.id(), envelope.type(), event));
          if (event instanceof DeadlineMoved moved) {
            of(envelope, moves).add(standing -> standing.after(moved));
          }
        }
        case ApplicationEvent _, StatusEvent _, OrganisationEvent _ -> {}
      }
    }
    var rows = moves.keySet().stream().sorted().map(Intake::row).toList();
    tx.<Map<UUID, Application>>call(
        "lock of applications",
        (session, reply) -> session.lock(rows, () -> reply.accept(known(session, moves.keySet()))),
        known -> {
          moves.forEach((id, told) -> move(tx, known.get(id), told));
          sent.forEach(each -> intake.await(tx, each));
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

  private static List<UnaryOperator<Standing>> of(
      Envelope<?> envelope, Map<UUID, List<UnaryOperator<Standing>>> moves) {
    return moves.computeIfAbsent(envelope.applicationId(), _ -> new ArrayList<>());
  }

  private Map<UUID, Application> known(Database.Session tx, Set<UUID> ids) {
    var known = new LinkedHashMap<UUID, Application>();
    ids.forEach(id -> known.put(id, tx.get(intake.applications, id)));
    return known;
  }

  /** An application that is not here is told of and has no further effect. */
  private void move(Database.Session tx, Application before, List<UnaryOperator<Standing>> events) {
    if (before == null) {
      return;
    }
    var standing = new Standing(before.lifecycle(), before.interruptions(), before.terms());
    var after = standing;
    for (var event : events) {
      after = event.apply(after);
    }
    if (!after.equals(standing)) {
      tx.put(intake.applications, before.id().value(), moved(before, after));
    }
  }

  private static Application moved(Application now, Standing standing) {
    return new Application(
        now.id(),
        now.number(),
        now.applicant(),
        now.passport(),
        now.provider(),
        now.acceptedAt(),
        now.registered(),
        standing.terms().legal().map(moved -> moved.due().toInstant()).orElse(now.due()),
        standing.lifecycle(),
        standing.interruptions(),
        standing.terms(),
        now.published(),
        now.version() + 1);
  }
}
