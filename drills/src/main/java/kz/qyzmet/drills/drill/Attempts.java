package kz.qyzmet.drills.drill;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/**
 * Counts what the services try with PostgreSQL while it does not answer: the connections that they
 * open, by the server's own log, where also those stand that were given up; the rounds of relays,
 * inboxes and sweepers that failed, by the services' logs; and the transactions of all databases,
 * by their statistics. Opens its own connection beforehand, so that it counts nothing of its own.
 */
final class Attempts implements AutoCloseable {
  private static final Pattern OPENED = Pattern.compile("connection received");
  private static final Pattern FAILED =
      Pattern.compile("outbox=not-published|inbox=waiting|sweep=failed");

  private final Connection superuser;
  private final Tail postgres;
  private final Map<Service, Tail> services = new EnumMap<>(Service.class);

  Attempts(Stack stack) {
    try {
      superuser = stack.postgres().connectAsSuperuser();
      logConnections("'receipt'");
    } catch (SQLException e) {
      throw new CheckFailed("Expected to count attempts, but: " + e.getMessage(), e);
    }
    postgres = new Tail(stack.postgres().log());
    for (var service : Service.CORE) {
      services.put(service, new Tail(stack.log(service)));
    }
  }

  /** Counts from here. */
  void mark() {
    postgres.mark();
    services.values().forEach(Tail::mark);
  }

  /** Connections that were opened since the mark. */
  int opened() {
    return postgres.count(OPENED);
  }

  /** Rounds in the background that failed since the mark. */
  int failed() {
    return services.values().stream().mapToInt(tail -> tail.count(FAILED)).sum();
  }

  /** All transactions of the four databases so far. */
  long transactions() {
    try (var sql = superuser.createStatement();
        var row =
            sql.executeQuery(
                "SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database"
                    + " WHERE datname IN ('intake', 'college', 'deadline', 'notification')")) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to count transactions, but: " + e.getMessage(), e);
    }
  }

  private void logConnections(String what) throws SQLException {
    try (var sql = superuser.createStatement()) {
      sql.execute("ALTER SYSTEM SET log_connections = " + what);
      sql.execute("SELECT pg_reload_conf()");
    }
  }

  @Override
  public void close() {
    try (superuser) {
      logConnections("DEFAULT");
    } catch (SQLException e) {
      throw new CheckFailed("Expected to end counting, but: " + e.getMessage(), e);
    }
  }

  /** What a log has got since a mark. */
  private static final class Tail {
    private final Path log;
    private long from;

    Tail(Path log) {
      this.log = log;
      mark();
    }

    void mark() {
      from = log.toFile().length();
    }

    int count(Pattern pattern) {
      try (var file = new RandomAccessFile(log.toFile(), "r")) {
        var bytes = new byte[Math.toIntExact(Math.max(0, file.length() - from))];
        file.seek(from);
        file.readFully(bytes);
        return (int) pattern.matcher(new String(bytes, StandardCharsets.UTF_8)).results().count();
      } catch (IOException e) {
        throw new UncheckedIOException("Expected to read " + log + ", but could not", e);
      }
    }
  }
}
