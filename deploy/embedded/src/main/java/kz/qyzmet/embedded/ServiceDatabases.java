package kz.qyzmet.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The services' databases on one server: each is owned by its role, and closed to the others. */
public final class ServiceDatabases {
  /** Every database; the role that owns it has the same name. */
  public static final List<String> ALL =
      List.of("intake", "college", "deadline", "notification", "gateway");

  private ServiceDatabases() {}

  /** Creates the role and the database unless they exist, and sets the role's password. */
  public static void create(Connection superuser, String name, String password)
      throws SQLException {
    try (var sql = superuser.createStatement()) {
      if (!exists(superuser, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
        sql.execute("CREATE ROLE " + name + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE");
      }
      sql.execute("ALTER ROLE " + name + " PASSWORD '" + password + "'");
      if (!exists(superuser, "SELECT FROM pg_database WHERE datname = ?", name)) {
        sql.execute("CREATE DATABASE " + name + " OWNER " + name + " TEMPLATE template0");
      }
      sql.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
      sql.execute("REVOKE CONNECT ON DATABASE postgres, template1 FROM PUBLIC");
    }
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (var sql = connection.prepareStatement(query)) {
      sql.setString(1, name);
      try (var rows = sql.executeQuery()) {
        return rows.next();
      }
    }
  }
}
