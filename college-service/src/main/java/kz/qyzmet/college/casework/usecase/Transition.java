package kz.qyzmet.college.casework.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.IncomingNumber;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.kit.clock.Ids;

/**
 * One commit's worth of a case: from a version to the next, by what changes, announced by which
 * events. The version counts events, so change i has the version {@code from + 1 + i}.
 */
public record Transition(
    int from, CaseAt to, List<Change> changes, List<Envelope<CaseEvent>> events, NumberSlot slot) {

  public Transition {
    changes = List.copyOf(changes);
    events = List.copyOf(events);
  }

  /** A transition with its events; pure but for the ids. */
  public static Transition of(
      int from, CaseAt to, List<Change> changes, Cause cause, Ids ids, NumberSlot slot) {
    List<Envelope<CaseEvent>> events = new ArrayList<>(changes.size());
    for (var change : changes) {
      events.add(
          new Envelope<>(
              ids.next(),
              EventCatalog.COLLEGE,
              from + 1 + events.size(),
              cause.event(),
              cause.correlation(),
              change.at(),
              CaseEvents.of(change, to.state(), slot)));
    }
    return new Transition(from, to, changes, events, slot);
  }

  /** What happened, for the log. */
  String kinds() {
    return changes.stream()
        .map(change -> change.getClass().getSimpleName())
        .collect(Collectors.joining(","));
  }

  /** The number that this transition takes from a register book, if it takes one. */
  public Optional<IncomingNumber.Next> taken() {
    return changes.stream()
        .filter(Change.Registered.class::isInstance)
        .map(change -> ((Change.Registered) change).number())
        .filter(IncomingNumber.Next.class::isInstance)
        .map(IncomingNumber.Next.class::cast)
        .findFirst();
  }

  /**
   * What brought it about.
   *
   * @param event the event that caused it; null where a person did
   */
  public record Cause(UUID event, String correlation) {
    /** An event; one without a correlation begins its own. */
    static Cause of(Envelope<?> event) {
      return new Cause(
          event.id(), Objects.requireNonNullElse(event.correlationId(), event.id().toString()));
    }
  }
}
