package kz.qyzmet.college;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.testing.RealParts;

/** The test's own look at the service's tables. */
public final class Tables {

  private static final String WRITTEN =
      """
      SELECT (SELECT count(*) FROM history) + (SELECT count(*) FROM idempotency)
        + (SELECT count(*) FROM register_entry) + (SELECT coalesce(sum(version), 0) FROM cases)
        + (SELECT coalesce(sum(last), 0) FROM register_counter)
        + (SELECT count(*) FROM case_file) + (SELECT count(*) FROM dead_letter)
        + (SELECT count(*) FROM organisation_version)
        + (SELECT count(*) FROM missed_result) + (SELECT count(*) FROM paper_draft)
        + (SELECT count(*) FROM outbound_line) + (SELECT count(dispatched_at) FROM outbound_registry)
        + (SELECT coalesce(sum(version), 0) FROM awaited_package)
        + (SELECT count(*) FROM signing_case) + (SELECT count(*) FROM signed_paper)
      """;

  private Tables() {}

  /** A number that grows with whatever is written. */
  public static long written() {
    return Long.parseLong(texts(WRITTEN).getFirst());
  }

  /** The first column of a query. */
  public static List<String> texts(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        all.add(rows.getString(1));
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What PostgreSQL says to a statement that it must refuse. */
  public static String refusalOf(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      return "";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  /** What somebody does who may do everything, in one transaction. */
  public static void done(String... statements) {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      try (var statement = connection.createStatement()) {
        for (var sql : statements) {
          statement.execute(sql);
        }
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What somebody does who may do everything; whatever it was, it is undone. */
  public static <T> T undone(Work<T> work) {
    try (var connection = connect()) {
      connection.setAutoCommit(false);
      try {
        return work.on(connection);
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Statements in one transaction. */
  public interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        setting("jdbc.url"), setting("username"), setting("password"));
  }

  private static String setting(String name) {
    return RealParts.setting("college", "quarkus.datasource." + name);
  }
}
