package kz.qyzmet.drills.drill;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;

/** What notification-service has told, by its own table. */
final class Told {
  private Told() {}

  /** The ids of all changes of status. */
  static Set<String> statuses(Field field) {
    try (var connection = field.stack().superuser(Service.NOTIFICATION);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "SELECT event::json->>'id' FROM feed"
                    + " WHERE event::json->>'type' LIKE '%.status.changed.%'")) {
      var ids = new HashSet<String>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    } catch (SQLException e) {
      throw new CheckFailed("Expected to read what was told, but: " + e.getMessage(), e);
    }
  }
}
