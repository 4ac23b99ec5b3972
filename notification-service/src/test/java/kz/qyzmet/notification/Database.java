package kz.qyzmet.notification;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import kz.qyzmet.testing.RealParts;

/** The service's database, seen from another process. */
public final class Database {
  private Database() {}

  public static Connection connect() {
    try {
      return DriverManager.getConnection(
          setting("quarkus.datasource.jdbc.url"),
          setting("quarkus.datasource.username"),
          setting("quarkus.datasource.password"));
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static String setting(String key) {
    return RealParts.setting("notification", key);
  }

  /** One number, such as a count. */
  public static long number(String sql, Object... values) {
    return one(rows -> rows.getLong(1), sql, values);
  }

  /** One text. */
  public static String text(String sql, Object... values) {
    return one(rows -> rows.getString(1), sql, values);
  }

  private interface Cell<T> {
    T of(ResultSet rows) throws SQLException;
  }

  private static <T> T one(Cell<T> cell, String sql, Object... values) {
    try (var connection = connect();
        var statement = connection.prepareStatement(sql)) {
      for (var i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      try (var rows = statement.executeQuery()) {
        rows.next();
        return cell.of(rows);
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /** One or more statements in one transaction. */
  public static void change(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }
}
