package kz.qyzmet.drills.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/**
 * Holds a service's transactions open at their very commit, from outside: a deferred trigger on a
 * table waits for a lock that this one holds. Installed by the drill as superuser and removed by
 * it; no service knows of it.
 */
final class Hooks implements AutoCloseable {
  private static final long LOCK = 0x6472696c6cL;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** Sessions that wait for that lock, not for one of a service's own. */
  private static final String WAITING =
      " FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE l.locktype = 'advisory'"
          + " AND NOT l.granted AND a.datname = current_database()"
          + " AND l.classid = %d AND l.objid = %d AND l.objsubid = 1"
              .formatted(LOCK >>> Integer.SIZE, LOCK & 0xffff_ffffL);

  private final Stack stack;
  private final Service service;
  private final String table;
  private final Connection holder;

  private Hooks(Stack stack, Service service, String table, Connection holder) {
    this.stack = stack;
    this.service = service;
    this.table = table;
    this.holder = holder;
  }

  /**
   * From now on a transaction that does that to the table stops at its commit.
   *
   * @param on such as {@code DELETE} or {@code INSERT OR UPDATE}
   */
  static Hooks hold(Stack stack, Service service, String on, String table) {
    return hold(stack, service, on, table, true);
  }

  /** The same, but each statement stops at its end, and the transaction goes on when let go. */
  static Hooks holdStatement(Stack stack, Service service, String on, String table) {
    return hold(stack, service, on, table, false);
  }

  private static Hooks hold(
      Stack stack, Service service, String on, String table, boolean atCommit) {
    try {
      var holder = stack.superuser(service);
      try (var sql = holder.createStatement()) {
        sql.execute("SELECT pg_advisory_lock(" + LOCK + ")");
        sql.execute(
            "CREATE OR REPLACE FUNCTION drill_waits() RETURNS trigger LANGUAGE plpgsql AS $$"
                + " BEGIN PERFORM pg_advisory_xact_lock_shared("
                + LOCK
                + "); RETURN NULL; END $$");
        sql.execute(
            "CREATE CONSTRAINT TRIGGER drill_waits AFTER "
                + on
                + " ON "
                + table
                + (atCommit ? " DEFERRABLE INITIALLY DEFERRED" : "")
                + " FOR EACH ROW EXECUTE FUNCTION drill_waits()");
      }
      return new Hooks(stack, service, table, holder);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to hold commits, but: " + e.getMessage(), e);
    }
  }

  /** Returns when a transaction stands at the hook; false where none came. */
  boolean reached() {
    return Field.until(LIMIT, () -> waiting() > 0);
  }

  /**
   * Returns when a relay of that service has sent a batch and waits for Kafka in its transaction;
   * false where none did.
   */
  static boolean relayWaits(Stack stack, Service service) {
    return Field.until(
        LIMIT,
        () ->
            count(
                    stack,
                    service,
                    "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction'"
                        + " AND datname = current_database()"
                        + " AND query LIKE '%DELETE FROM outbox%'")
                > 0);
  }

  /** The number that a query gives. */
  static int count(Stack stack, Service service, String query) {
    try (var connection = stack.superuser(service);
        var sql = connection.createStatement();
        var rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to count, but: " + e.getMessage(), e);
    }
  }

  private int waiting() {
    try (var sql = holder.createStatement();
        var rows = sql.executeQuery("SELECT count(*)" + WAITING)) {
      rows.next();
      return rows.getInt(1);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to see who waits, but: " + e.getMessage(), e);
    }
  }

  /** Ends the sessions that stand at the hook: their transactions are undone. */
  void undo() {
    run("SELECT pg_terminate_backend(pid)" + WAITING);
  }

  private void run(String statement) {
    try (var sql = holder.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to run a hook's statement, but: " + e.getMessage(), e);
    }
  }

  /** What stands at the hook goes on, and nothing stops there any more. */
  void letGo() {
    run("SELECT pg_advisory_unlock_all()");
  }

  /** Lets go: what still stands at the hook commits. */
  @Override
  public void close() {
    letGo();
    try (holder;
        var connection = stack.superuser(service);
        var sql = connection.createStatement()) {
      sql.execute("DROP TRIGGER IF EXISTS drill_waits ON " + table);
      sql.execute("DROP FUNCTION IF EXISTS drill_waits()");
    } catch (SQLException e) {
      throw new CheckFailed("Expected to remove a hook, but: " + e.getMessage(), e);
    }
  }
}
