package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.contracts.event.CaseSuspended;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.deadline.watch.domain.Acceptance;
import kz.qyzmet.deadline.watch.domain.Notice;
import kz.qyzmet.deadline.watch.domain.StepRun;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.usecase.Batch;
import kz.qyzmet.deadline.watch.usecase.Watches;

/** deadline-service: follows cases, and tells in each process's {@link Sweeping} what is due. */
final class Deadlines extends Service {
  private static final String CONSUMER = "deadline-service";

  final Map<UUID, Watches.Pinned> watches = new LinkedHashMap<>();
  final Map<UUID, Acceptance> acceptances = new LinkedHashMap<>();
  final Map<UUID, List<StepRun>> finished = new LinkedHashMap<>();
  final Group group;
  private final Map<Replica, Sweeping> sweepers = new LinkedHashMap<>();

  Deadlines(World world) {
    super(world, "deadline");
    group = new Group(world, "deadline", EventCatalog.APPLICATION_TOPIC, EventCatalog.CASE_TOPIC);
    replicas.forEach(replica -> sweepers.put(replica, new Sweeping(this, replica)));
    follow(CONSUMER, this::handle, group);
  }

  /** The instant of the next open mark of all. */
  Optional<Instant> nextAt() {
    Instant next = null;
    for (var pinned : watches.values()) {
      var at = pinned.watch().nextAt().orElse(null);
      if (at != null && (next == null || at.isBefore(next))) {
        next = at;
      }
    }
    return Optional.ofNullable(next);
  }

  static Locks.Row row(UUID id) {
    return new Locks.Row("watch", id);
  }

  private void handle(
      Replica replica,
      Database.Session tx,
      List<Envelope<?>> events,
      Consumer<InboxConsumer.Handled> then) {
    var ids = new TreeSet<UUID>();
    events.forEach(event -> ids.add(event.applicationId()));
    tx.<Batch>call(
        "lock of watches",
        (session, reply) -> {
          // A row that is not there yet cannot be locked.
          var rows = ids.stream().filter(watches::containsKey).map(Deadlines::row).toList();
          session.lock(rows, () -> reply.accept(begin(session, ids)));
        },
        batch -> {
          events.stream().filter(this::isTaken).forEach(batch::take);
          write(tx, batch);
          var next = batch.next();
          then.accept(
              new InboxConsumer.Handled(batch.notYet(), () -> sweepers.get(replica).expect(next)));
        });
  }

  /** All are; the mutant does not know what it means to wait for an applicant. */
  private boolean isTaken(Envelope<?> event) {
    return world.mutant != Mutant.CLOCK_RUNS_IN_A_WAIT || !(event.data() instanceof CaseSuspended);
  }

  /** By the database's clock, which is the world's. */
  private Batch begin(Database.Session tx, Set<UUID> ids) {
    var known = ids.stream().map(id -> tx.get(watches, id)).filter(Objects::nonNull).toList();
    return new Batch(world.law.clockwork, known, world.time.now());
  }

  private void write(Database.Session tx, Batch batch) {
    for (var added : batch.added()) {
      var id = added.watch().applicationId();
      tx.require(() -> tx.require(!watches.containsKey(id), "watch_pkey"));
      tx.put(acceptances, id, added.acceptance());
      tx.put(watches, id, new Watches.Pinned(added.watch(), added.acceptance().passport()));
    }
    save(tx, batch.changed());
    for (var ended : batch.finished()) {
      tx.write(
          () ->
              finished
                  .computeIfAbsent(ended.applicationId(), _ -> new ArrayList<>())
                  .add(ended.run()));
    }
    tables.append(tx, envelopes(batch.notices(), batch.now()));
    tx.write(() -> sweepers.values().forEach(Sweeping::expectPoll));
  }

  void save(Database.Session tx, List<Watch> changed) {
    for (var watch : changed) {
      var id = watch.applicationId();
      var old = tx.get(watches, id);
      tx.put(watches, id, new Watches.Pinned(watch, old.passport()));
    }
  }

  List<Envelope<? extends Event>> envelopes(List<Notice> notices, Instant now) {
    var envelopes = new ArrayList<Envelope<? extends Event>>();
    for (var notice : notices) {
      envelopes.add(
          new Envelope<>(
              world.chance.next(),
              EventCatalog.DEADLINE,
              notice.version(),
              notice.cause(),
              notice.event().applicationId().toString(),
              now,
              notice.event()));
    }
    return envelopes;
  }
}
