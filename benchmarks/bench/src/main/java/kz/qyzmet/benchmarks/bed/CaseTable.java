package kz.qyzmet.benchmarks.bed;

import java.sql.Connection;
import java.sql.SQLException;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.CheckFailed;

/** A look into college-service's database from outside. */
public final class CaseTable implements AutoCloseable {
  private final Connection connection;

  public CaseTable(Database database) {
    try {
      connection = database.connect();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** Cases that wait at the first step. */
  public long waiting() {
    return number("SELECT count(*) FROM cases WHERE version = 1");
  }

  public long issued() {
    return number("SELECT count(*) FROM cases WHERE state = 'ISSUED'");
  }

  /** Whether an event waits to be published; a row goes with Kafka's acknowledgement. */
  public boolean isPublished() {
    return number("SELECT count(*) FROM (SELECT FROM outbox LIMIT 1) one") == 0;
  }

  public void analyze() {
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
