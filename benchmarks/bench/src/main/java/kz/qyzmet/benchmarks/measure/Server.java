package kz.qyzmet.benchmarks.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import kz.qyzmet.embedded.EmbeddedPostgres;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.CheckFailed;

/** PostgreSQL's own counters, read by a connection that belongs to no measured database. */
public final class Server implements AutoCloseable {
  /** An idle backend hands its counters in after ten seconds at the latest. */
  private static final long COUNTERS_LATE_NANOS = 10_500_000_000L;

  private final EmbeddedPostgres postgres;
  private final Connection connection;

  public Server(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    try {
      connection = postgres.connectAsSuperuser();
    } catch (SQLException e) {
      throw new CheckFailed("Expected to connect to PostgreSQL, but: " + e.getMessage(), e);
    }
  }

  /** Rows and commits since the statistics began. */
  public record Work(long commits, long inserted, long updated, long deleted) {
    static final Work NOTHING = new Work(0, 0, 0, 0);

    public Work plus(Work other) {
      return new Work(
          commits + other.commits,
          inserted + other.inserted,
          updated + other.updated,
          deleted + other.deleted);
    }

    public Work since(Work before) {
      return new Work(
          commits - before.commits,
          inserted - before.inserted,
          updated - before.updated,
          deleted - before.deleted);
    }
  }

  public EmbeddedPostgres postgres() {
    return postgres;
  }

  /** Of the server's process, to read its CPU time. */
  public long pid() {
    return postgres.process().pid();
  }

  /** Write-ahead log written so far, by all databases; bytes. */
  public long wal() {
    return number("SELECT pg_current_wal_insert_lsn() - '0/0'::pg_lsn");
  }

  /** Whole pages in the log because a checkpoint came before: they belong to no transition. */
  public long fullPages() {
    return number("SELECT wal_fpi FROM pg_stat_wal");
  }

  /** Transactions of all databases that have written something so far. */
  public long changes() {
    return number("SELECT pg_snapshot_xmax(pg_current_snapshot())");
  }

  /**
   * The work of some databases together; wait for {@link #countersIn} before. Rows are those of
   * their own tables: what the server notes in its catalogs is nobody's.
   */
  public Work work(List<Database> databases) {
    return databases.stream().map(this::work).reduce(Work.NOTHING, Work::plus);
  }

  private Work work(Database database) {
    try (var own = database.connect();
        var sql = own.createStatement();
        var rows =
            sql.executeQuery(
                "SELECT sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del) FROM pg_stat_user_tables")) {
      rows.next();
      return new Work(commits(database.name()), rows.getLong(1), rows.getLong(2), rows.getLong(3));
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private long commits(String database) throws SQLException {
    try (var sql =
        connection.prepareStatement("SELECT xact_commit FROM pg_stat_database WHERE datname = ?")) {
      sql.setString(1, database);
      try (var row = sql.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Returns when every idle connection has handed in what it counted. */
  public void countersIn() {
    LockSupport.parkNanos(COUNTERS_LATE_NANOS);
  }

  public String show(String setting) {
    return text("SHOW " + setting);
  }

  public long number(String query) {
    return Long.parseLong(text(query));
  }

  public void execute(String statement) {
    try (var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private String text(String query) {
    try (var sql = connection.createStatement();
        var row = sql.executeQuery(query)) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static CheckFailed failed(SQLException e) {
    return new CheckFailed("Expected an answer of PostgreSQL, but: " + e.getMessage(), e);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed(e);
    }
  }
}
