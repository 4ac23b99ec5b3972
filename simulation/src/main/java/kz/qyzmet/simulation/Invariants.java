package kz.qyzmet.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.PackageChecked;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.event.WithdrawalRequested;

/** The judgement at the end of a life, when nothing is left to happen. */
final class Invariants {
  private final World world;

  Invariants(World world) {
    this.world = world;
  }

  void check() {
    nothingAcknowledgedIsLost();
    nothingWaits();
    nothingTwice();
    topicIsOutbox();
    new Histories(world).check();
    new Projections(world).check();
    new DeadlineChecks(world).check();
  }

  /** I1. */
  private void nothingAcknowledgedIsLost() {
    for (var answered : world.ledger.answered) {
      switch (answered.verb()) {
        case SUBMIT -> submitted(answered);
        case WITHDRAW ->
            passedOn(world.intake, answered, WithdrawalRequested.class, "a wish to withdraw");
        case OBJECT ->
            passedOn(
                world.intake, answered, ObjectionFiled.class, "an objection to the refusal of");
        case CASE -> decided(answered);
        case PACKAGE -> passedOn(world.college, answered, PackageChecked.class, "a look for");
        case RESULT_CHECK ->
            passedOn(world.intake, answered, ResultReceived.class, "a look for the result of");
        case RESULT_HAND_OVER ->
            passedOn(world.intake, answered, ResultHandedOver.class, "a hand-over of");
        case RESULT_BACK ->
            passedOn(world.intake, answered, ResultReturned.class, "a sending back of");
        case RESULT_REQUEST ->
            passedOn(world.intake, answered, ResultRequested.class, "a request for");
      }
    }
  }

  private void submitted(Ledger.Answered answered) {
    var id = answered.subject();
    var application = world.intake.applications.get(id);
    var owner = answered.owner().value();
    if (application == null || !application.applicant().equals(owner)) {
      world.broken(
          Invariant.I1, "expected %s to own the application %s, but there is none", owner, id);
      return;
    }
    must(
        Invariant.I1,
        world.college.cases.containsKey(id) || world.college.awaits(id),
        "a case or a package for",
        id);
    must(Invariant.I1, world.deadlines.watches.containsKey(id), "a watch over", id);
    must(Invariant.I1, world.cabinet.cards.containsKey(id), "a card of", id);
  }

  /** Once for each answer: an objection to a second hearing is one more. */
  private void passedOn(
      Service service, Ledger.Answered answered, Class<? extends Event> what, String name) {
    var subject = answered.subject();
    long there =
        service.tables.committed.values().stream()
            .filter(event -> what.isInstance(event.data()))
            .filter(event -> event.applicationId().equals(subject))
            .count();
    long told =
        world.ledger.answered.stream()
            .filter(other -> other.verb() == answered.verb() && other.subject().equals(subject))
            .count();
    if (there != told) {
      world.broken(
          Invariant.I1, "expected %d times %s %s, but it is there %d", told, name, subject, there);
    }
  }

  private void decided(Ledger.Answered answered) {
    var key = Ledger.key(answered.command());
    boolean there =
        world.college.history.getOrDefault(answered.subject(), java.util.List.of()).stream()
            .anyMatch(
                entry ->
                    entry.version() == answered.reply().version() && key.equals(entry.request()));
    must(
        Invariant.I1,
        there,
        "version " + answered.reply().version() + " by " + key + " in the history of",
        answered.subject());
  }

  private void must(Invariant invariant, boolean holds, String what, UUID id) {
    if (!holds) {
      world.broken(invariant, "expected %s %s, but there is none", what, id);
    }
  }

  /** I1 and I4: nothing was put aside, nothing still waits for its turn. */
  private void nothingWaits() {
    for (var service : world.services()) {
      for (var letter : service.tables.deadLetters) {
        world.broken(Invariant.I1, "expected no dead letter, but there is: %s", letter);
      }
      poisonIsKept(service);
      service.tables.parked.forEach(
          (place, waiting) -> {
            if (!waiting.isEmpty()) {
              world.broken(
                  Invariant.I1,
                  "expected nothing parked, but %s waits at %s",
                  waiting.keySet(),
                  place);
            }
          });
      for (var row : service.tables.outbox.values()) {
        world.broken(
            Invariant.I4,
            "expected an empty outbox at rest, but %s v%d of %s is in it",
            row.event().type(),
            row.event().version(),
            row.event().applicationId());
      }
    }
  }

  /** What is no event stops nobody, and lies among the dead letters with its cause. */
  private void poisonIsKept(Service service) {
    var expected = new HashSet<String>();
    for (var poison : world.broker.poisoned) {
      if (service.reading.reads(poison.topic())) {
        expected.add(Tables.origin(poison));
      }
    }
    if (!expected.equals(service.tables.unreadable.keySet())) {
      world.broken(
          Invariant.I1,
          "expected the dead letters %s, but there are %s",
          expected,
          service.tables.unreadable.keySet());
    }
  }

  /** I2. */
  private void nothingTwice() {
    for (var service : world.services()) {
      service.tables.handled.forEach(
          (event, times) -> {
            if (times > 1) {
              world.broken(
                  Invariant.I2, "expected one effect of an event, but %s had %d", event, times);
            }
          });
    }
    long kept =
        world.intake.tables.idempotency.values().stream()
            .filter(stored -> stored.reply().status() == Reply.CREATED)
            .count();
    if (kept != world.intake.applications.size()) {
      world.broken(
          Invariant.I2,
          "expected one application for each of %d keys, but there are %d",
          kept,
          world.intake.applications.size());
    }
    world.college.history.forEach(this::oneTransitionForEachRequest);
    numbersAreUnique();
  }

  private void oneTransitionForEachRequest(UUID id, java.util.List<College.Entry> entries) {
    Map<String, java.time.Instant> seen = new HashMap<>();
    for (var entry : entries) {
      if (entry.request() != null) {
        var before = seen.putIfAbsent(entry.request(), entry.change().at());
        if (before != null && !before.equals(entry.change().at())) {
          world.broken(
              Invariant.I2,
              "expected one effect of %s on %s, but there are two",
              entry.request(),
              id);
        }
      }
    }
  }

  /** The books are read in the history, where each number was written. */
  private void numbersAreUnique() {
    Set<String> numbers = new HashSet<>();
    world.college.history.forEach(
        (id, entries) -> {
          for (var entry : entries) {
            if (entry.change()
                    instanceof kz.qyzmet.college.casework.domain.Change.Registered registered
                && !numbers.add(registered.number().toString())) {
              world.broken(
                  Invariant.I2,
                  "expected %s to be given once, but it was twice",
                  registered.number());
            }
          }
        });
  }

  /** I4. */
  private void topicIsOutbox() {
    var topics =
        Map.of(
            EventCatalog.APPLICATION_TOPIC, world.intake,
            EventCatalog.CASE_TOPIC, world.college,
            EventCatalog.DEADLINE_TOPIC, world.deadlines,
            EventCatalog.STATUS_TOPIC, world.cabinet);
    topics.forEach(
        (topic, service) -> {
          var there = new LinkedHashSet<UUID>();
          var last = new HashMap<UUID, Integer>();
          for (var row : world.broker.history(topic)) {
            var event = row.event();
            if (!service.tables.committed.containsKey(event.id())) {
              world.broken(
                  Invariant.I4, "expected only what was committed, but %s was not", event.type());
            }
            if (there.add(event.id())) {
              int before = last.getOrDefault(event.applicationId(), 0);
              if (event.version() != before + 1) {
                world.broken(
                    Invariant.I4,
                    "expected v%d of %s next on %s, but v%d came",
                    before + 1,
                    event.applicationId(),
                    topic,
                    event.version());
              }
              last.put(event.applicationId(), event.version());
            }
          }
          for (var event : service.tables.committed.values()) {
            if (!there.contains(event.id())) {
              world.broken(
                  Invariant.I4,
                  "expected %s v%d of %s on its topic, but it is not",
                  event.type(),
                  event.version(),
                  event.applicationId());
            }
          }
        });
  }
}
