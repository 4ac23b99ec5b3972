package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.inbox.Arrival;
import kz.qyzmet.kit.inbox.Sorting;

/**
 * One process's inbox under one name, step by step as the kit's, with the kit's own {@link
 * Sorting}: lock the applications, read positions and parked events, sort, handle, settle, commit;
 * Kafka's offsets only after that. A lost connection is waited out; a record that its handler
 * cannot take is tried three times alone and then put aside.
 */
final class InboxConsumer {
  private static final int TRIES = 3;

  private final World world;
  private final Replica replica;
  private final Database database;
  private final Tables tables;
  private final String consumer;
  private final Handler handler;
  private final Runnable kick;
  private final String locking;
  private final String reading;
  private final String retrying;

  /** What a service does with events that are new and in order, inside the transaction. */
  @FunctionalInterface
  interface Handler {
    /**
     * Handles events that are new and, per source and application, in order.
     *
     * @param then hears which events came before their cause, and what is to be done once the
     *     transaction is committed
     */
    void handle(Database.Session tx, List<Envelope<?>> events, Consumer<Handled> then);
  }

  /** The handler's answer. */
  record Handled(Set<UUID> notYet, Runnable afterCommit) {
    static final Handled PLAINLY = new Handled(Set.of(), () -> {});

    /** The same once some of the events were offered again. */
    private Handled and(List<Envelope<?>> again, Handled later) {
      var still = new HashSet<>(notYet);
      again.forEach(event -> still.remove(event.id()));
      still.addAll(later.notYet());
      return new Handled(
          still,
          () -> {
            afterCommit.run();
            later.afterCommit().run();
          });
    }
  }

  InboxConsumer(Service service, Replica replica, String consumer, Handler handler, Runnable kick) {
    this.world = service.world;
    this.replica = replica;
    this.database = service.database;
    this.tables = service.tables;
    this.consumer = consumer;
    this.handler = handler;
    this.kick = kick;
    this.locking = "lock by " + consumer;
    this.reading = "positions of " + consumer;
    this.retrying = "another try of " + consumer;
  }

  /** Handles a batch for as long as it takes, then calls back. */
  void consume(List<Arrival> arrivals, Runnable done) {
    attempt(arrivals, 1, done);
  }

  private void attempt(List<Arrival> arrivals, int attempt, Runnable done) {
    var tx =
        database.begin(
            replica,
            failure -> {
              if (failure.passing()) {
                replica.later(
                    world.chance.between(100 * MILLI, 5 * SECOND),
                    retrying,
                    () -> attempt(arrivals, attempt, done));
              } else {
                narrow(arrivals, attempt, failure.cause(), done);
              }
            });
    var readable = new ArrayList<Arrival>(arrivals.size());
    var applications = new TreeSet<UUID>();
    for (var arrival : arrivals) {
      if (arrival.readable()) {
        readable.add(arrival);
        applications.add(arrival.stream().applicationId());
      }
    }
    keepUnreadable(tx, arrivals);
    var keys = new ArrayList<Locks.Row>(applications.size());
    applications.forEach(id -> keys.add(new Locks.Row("inbox", id)));
    tx.<Boolean>call(
        locking,
        (session, reply) -> session.lock(keys, () -> reply.accept(true)),
        locked ->
            tx.<Sorting>call(
                reading,
                (session, reply) -> reply.accept(sorted(applications, readable)),
                sorting -> handle(tx, sorting, readable, done)));
  }

  /** What is no event goes to the dead letters with its cause; the others go on. */
  private void keepUnreadable(Database.Session tx, List<Arrival> arrivals) {
    for (var arrival : arrivals) {
      if (arrival.decoded() instanceof Decoded.Unreadable unreadable) {
        tx.write(() -> tables.unreadable.putIfAbsent(Tables.origin(arrival), unreadable.cause()));
      }
    }
  }

  private Sorting sorted(Set<UUID> applications, List<Arrival> arrivals) {
    var positions = new HashMap<Arrival.Stream, Integer>();
    var parked = new ArrayList<Arrival>();
    for (var source : World.SOURCES) {
      for (var application : applications) {
        var stream = new Arrival.Stream(application, source);
        var place = new Tables.Place(consumer, stream);
        var position = tables.positions.get(place);
        if (position != null) {
          positions.put(stream, position);
        }
        var waiting = tables.parked.get(place);
        if (waiting != null) {
          parked.addAll(waiting.values());
        }
      }
    }
    return new Sorting(positions, parked).take(arrivals);
  }

  private void handle(Database.Session tx, Sorting sorting, List<Arrival> arrivals, Runnable done) {
    var off = world.mutant == Mutant.INBOX_OFF;
    List<Envelope<?>> events = off ? all(arrivals) : sorting.events();
    offer(
        tx,
        events,
        handled -> {
          var notYet = off ? Set.<UUID>of() : handled.notYet();
          if (!off) {
            save(tx, sorting.settle(notYet));
          }
          tx.write(() -> observe(events, notYet));
          tx.commit(
              () -> {
                kick.run();
                handled.afterCommit().run();
                done.run();
              });
        });
  }

  /** Offers events until the handler gets no further: a batch may hold one before its cause. */
  private void offer(Database.Session tx, List<Envelope<?>> events, Consumer<Handled> then) {
    if (events.isEmpty()) {
      then.accept(Handled.PLAINLY);
      return;
    }
    handler.handle(
        tx,
        events,
        handled -> {
          List<Envelope<?>> again =
              world.mutant == Mutant.OFFERED_ONCE
                  ? List.of()
                  : Sorting.worthAnotherTry(events, handled.notYet());
          if (again.isEmpty()) {
            then.accept(handled);
          } else {
            offer(tx, again, later -> then.accept(handled.and(again, later)));
          }
        });
  }

  private static List<Envelope<?>> all(List<Arrival> arrivals) {
    var events = new ArrayList<Envelope<?>>();
    for (var arrival : arrivals) {
      if (arrival.decoded() instanceof Decoded.Known known) {
        events.add(known.envelope());
      }
    }
    return events;
  }

  private void save(Database.Session tx, Sorting.Settled settled) {
    tx.write(
        () -> {
          settled
              .positions()
              .forEach(
                  (stream, version) ->
                      tables.positions.put(new Tables.Place(consumer, stream), version));
          for (var arrival : settled.park()) {
            var row = new Arrival("parked", 0, 0, null, arrival.payload(), arrival.decoded());
            at(arrival).putIfAbsent(arrival.version(), row);
          }
          settled.unpark().forEach(arrival -> at(arrival).remove(arrival.version()));
        });
  }

  private Map<Integer, Arrival> at(Arrival arrival) {
    return tables.parked.computeIfAbsent(
        new Tables.Place(consumer, arrival.stream()), _ -> new TreeMap<>());
  }

  private void observe(List<Envelope<?>> events, Set<UUID> notYet) {
    for (var event : events) {
      if (!notYet.contains(event.id())) {
        tables.handled.merge(new Tables.Effect(consumer, event.id()), 1, Integer::sum);
        world.story.tell(
            replica.name(),
            "has handled",
            event.type(),
            "v" + event.version(),
            event.applicationId());
      }
    }
  }

  /** The first half stands before the second begins; one alone is tried three times. */
  private void narrow(List<Arrival> arrivals, int attempt, String cause, Runnable done) {
    if (arrivals.size() > 1) {
      int half = arrivals.size() / 2;
      attempt(
          arrivals.subList(0, half),
          1,
          () -> attempt(arrivals.subList(half, arrivals.size()), 1, done));
    } else if (attempt < TRIES) {
      replica.later(100 * MILLI, retrying, () -> attempt(arrivals, attempt + 1, done));
    } else {
      // The kit goes on to ask whether a parked event is to blame. Here nothing may be put aside.
      world.story.tell(replica.name(), "PUTS ASIDE a record:", cause);
      tables.deadLetters.add(consumer + ": " + cause);
      done.run();
    }
  }
}
