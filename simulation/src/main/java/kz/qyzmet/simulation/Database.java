package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A PostgreSQL server with what the protocol leans on: statements and commits that are each one
 * instant, locks that are waited for in line or passed over, unique constraints, and sessions that
 * end with their client. A statement and its answer travel; either may be lost, and then the client
 * doesn't know whether it took effect.
 *
 * <p>The rows themselves are plain maps of each service; only their changes go through here.
 */
final class Database {
  private final String name;
  private final World world;
  private final Locks locks;
  private final List<Session> sessions = new ArrayList<>();

  /** The names of the steps after a statement, each put together once. */
  private final Map<String, String> answers = new HashMap<>();

  Database(String name, World world) {
    this.name = name;
    this.world = world;
    this.locks = new Locks(world.time);
  }

  /** Makes the server notice when a process of the service dies or falls silent. */
  void serves(Replica client) {
    new Reaper(name, world, sessions).watch(client);
  }

  private void restart() {
    world.story.tell(name, "RESTARTS: every transaction is rolled back");
    List.copyOf(sessions).forEach(Session::abort);
  }

  /**
   * Begins a transaction.
   *
   * @param failed hears once, in a step of the client, that the transaction is lost
   */
  Session begin(Replica client, Consumer<Failure> failed) {
    var session = new Session(client, failed);
    sessions.add(session);
    return session;
  }

  /** One statement that is a transaction of its own. */
  <T> void execute(
      Replica client,
      String what,
      Statement<T> statement,
      Consumer<T> then,
      Consumer<Failure> failed) {
    begin(client, failed)
        .call(
            what,
            (session, reply) ->
                statement.run(
                    session,
                    result -> {
                      session.apply();
                      reply.accept(result);
                    }),
            then);
  }

  /** What the server does; the reply may come later, after a lock. */
  @FunctionalInterface
  interface Statement<T> {
    void run(Session session, Consumer<T> reply);
  }

  /** A connection in a transaction. */
  final class Session {
    final Replica client;
    private final int life;
    private final Consumer<Failure> failed;
    private final Changes changes = new Changes();
    private final List<Object> held = new ArrayList<>();
    boolean open = true;
    private boolean failing;
    private boolean told;
    private boolean unfenced;

    private Session(Replica client, Consumer<Failure> failed) {
      this.client = client;
      this.life = client.life();
      this.failed = failed;
    }

    /** The mutant: what this session writes counts even when the server has ended it. */
    void unfenced() {
      unfenced = true;
    }

    /** Sends a statement; the rest goes on in a step of the client. */
    <T> void call(String what, Statement<T> statement, Consumer<T> then) {
      if (world.faults.loss()) {
        world.story.tell(client.name(), "LOSES the connection sending:", what);
        cut();
        return;
      }
      world.time.after(world.faults.delay(), () -> arrive(what, statement, then));
    }

    private <T> void arrive(String what, Statement<T> statement, Consumer<T> then) {
      if (!open && !unfenced) {
        tell(Failure.CONNECTION);
        return;
      }
      if (world.faults.restart()) {
        restart();
        return;
      }
      guarded(() -> statement.run(this, result -> respond(what, () -> then.accept(result))));
    }

    /** A broken constraint rolls the transaction back, and the client hears of it. */
    private void guarded(Runnable statement) {
      try {
        statement.run();
      } catch (Failure.Constraint broken) {
        world.story.tell(name, "refuses", client.name(), "by", broken.constraint());
        release();
        tell(new Failure(broken.constraint()));
      }
    }

    private void respond(String what, Runnable then) {
      if (world.faults.loss()) {
        world.story.tell(client.name(), "LOSES the connection before the answer to:", what);
        cut();
        return;
      }
      client.later(
          life,
          world.faults.delay(),
          answers.computeIfAbsent(what, "after "::concat),
          () -> {
            if (!told) {
              goOn(then);
            }
          });
    }

    /** What the client makes of an answer may fail too: then its transaction is rolled back. */
    private void goOn(Runnable then) {
      try {
        then.run();
      } catch (RuntimeException bug) {
        world.story.tell(client.name(), "FAILS:", bug.getMessage());
        world.failed(bug);
        world.time.after(world.faults.delay(), this::abort);
        tell(new Failure(bug.toString()));
      }
    }

    /** The client notices at once or after a while, and so does the server. */
    private void cut() {
      tell(Failure.CONNECTION);
      world.time.after(world.chance.between(0, 5 * SECOND), this::abort);
    }

    private void tell(Failure failure) {
      if (!failing) {
        failing = true;
        client.later(
            life,
            world.faults.delay(),
            "after a failure",
            () -> {
              if (!told) {
                told = true;
                failed.accept(failure);
              }
            });
      }
    }

    /** Waits for the locks one after the other; the caller gives them in the agreed order. */
    void lock(List<?> keys, Runnable granted) {
      for (int i = 0; i < keys.size(); i++) {
        var key = keys.get(i);
        if (!tryLock(key)) {
          var rest = keys.subList(i + 1, keys.size());
          held.add(key);
          locks.await(key, this, () -> lock(rest, granted));
          return;
        }
      }
      granted.run();
    }

    boolean tryLock(Object key) {
      var taken = locks.take(key, this);
      if (taken == Locks.Taken.NOW) {
        held.add(key);
      }
      return taken != Locks.Taken.BY_ANOTHER;
    }

    /** A lock that it stood in line for is its own. */
    void goOnWith(Runnable granted) {
      if (open) {
        guarded(granted);
      }
    }

    /** Something that must be true when the transaction commits; throws if it is not. */
    void require(Runnable condition) {
      changes.require(condition);
    }

    void require(boolean holds, String constraint) {
      if (!holds) {
        throw new Failure.Constraint(constraint);
      }
    }

    /** A row as this transaction sees it: its own change, or else what is committed. */
    <K, V> V get(Map<K, V> table, K key) {
      return changes.get(table, key);
    }

    <K, V> boolean has(Map<K, V> table, K key) {
      return get(table, key) != null;
    }

    /** Writes a row: seen by this transaction at once, by others after the commit. */
    <K, V> void put(Map<K, V> table, K key, V row) {
      changes.put(table, key, row);
    }

    /** A change that the commit makes. */
    void write(Runnable change) {
      changes.write(change);
    }

    void commit(Runnable then) {
      this.<Boolean>call(
          "commit",
          (session, reply) -> {
            apply();
            reply.accept(true);
          },
          done -> then.run());
    }

    /** At the server: all of it, now. */
    private void apply() {
      changes.apply();
      release();
    }

    /** The client gives up; the server rolls back. */
    void rollback() {
      told = true;
      world.time.after(world.faults.delay(), this::abort);
    }

    void abort() {
      if (open) {
        release();
        tell(Failure.CONNECTION);
      }
    }

    private void release() {
      open = false;
      sessions.remove(this);
      locks.release(held, this);
      held.clear();
    }
  }
}
