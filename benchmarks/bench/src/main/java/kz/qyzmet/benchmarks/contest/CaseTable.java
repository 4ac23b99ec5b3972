package kz.qyzmet.benchmarks.contest;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.benchmarks.load.Archive;
import kz.qyzmet.benchmarks.load.Walk;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.CheckFailed;

/** A look into college-service's database from outside; what was stored there does not count. */
final class CaseTable implements AutoCloseable {
  private static final String REAL = " WHERE id > '" + Archive.END + "' AND ";

  private final Connection connection;

  CaseTable(Database database) {
    try {
      connection = database.connect();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Cases that wait at the first step. */
  long waiting() {
    return number("SELECT count(*) FROM cases" + REAL + "version = 1");
  }

  /** That many of them, the oldest first. */
  List<Walk.Case> waiting(int cases) {
    try (var sql =
        connection.prepareStatement(
            "SELECT id, organisation FROM cases" + REAL + "version = 1 ORDER BY id LIMIT ?")) {
      sql.setInt(1, cases);
      var found = new ArrayList<Walk.Case>();
      try (var rows = sql.executeQuery()) {
        while (rows.next()) {
          found.add(new Walk.Case(rows.getObject(1, UUID.class), rows.getString(2)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  long issued() {
    return number("SELECT count(*) FROM cases" + REAL + "state = 'ISSUED'");
  }

  /** Whether an event waits to be published; a row goes with Kafka's acknowledgement. */
  boolean isPublished() {
    return number("SELECT count(*) FROM (SELECT FROM outbox LIMIT 1) one") == 0;
  }

  void analyze() {
    try (var sql = connection.createStatement()) {
      sql.execute("ANALYZE");
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private long number(String query) {
    try (var sql = connection.createStatement();
        var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  private static CheckFailed failed(SQLException e) {
    return new CheckFailed("Expected college's database to answer, but: " + e.getMessage(), e);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
