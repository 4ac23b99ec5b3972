package kz.qyzmet.kit.app;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.testing.RealParts;

/** The tests' own hands on the application's database. */
public final class Database {
  private static final String NAME = "intake";

  private Database() {}

  public static Connection connect() throws SQLException {
    return DriverManager.getConnection(
        RealParts.setting(NAME, "quarkus.datasource.jdbc.url"),
        RealParts.setting(NAME, "quarkus.datasource.username"),
        RealParts.setting(NAME, "quarkus.datasource.password"));
  }

  public static void execute(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of a query's rows. */
  public static List<Object> column(String query, Object... parameters) {
    try (var connection = connect();
        var statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      var values = new ArrayList<>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          values.add(rows.getObject(1));
        }
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Versions that took effect of an application's events, in the order of their effect. */
  public static List<Object> effects(UUID application) {
    return column("SELECT version FROM recorded WHERE application_id = ? ORDER BY n", application);
  }

  /** Ends every connection of the application, as a failing database does. */
  public static void endConnections() {
    column(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            + " WHERE usename = current_user AND pid <> pg_backend_pid()");
  }
}
