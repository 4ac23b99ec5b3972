package kz.qyzmet.drills.check;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;
import kz.qyzmet.stack.run.Stack;

/** A digest of every table of every service, but for those through which things only pass. */
public record Snapshot(Map<String, String> digests) {
  private static final String TABLES =
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
          + " AND table_type = 'BASE TABLE'"
          + " AND table_name NOT IN ('flyway_schema_history', 'outbox', 'parked_event')";

  public static Snapshot of(Stack stack) {
    var digests = new TreeMap<String, String>();
    try {
      for (var service : Service.CORE) {
        try (var connection = stack.superuser(service);
            var sql = connection.createStatement()) {
          var tables = new ArrayList<String>();
          try (var rows = sql.executeQuery(TABLES)) {
            while (rows.next()) {
              tables.add(rows.getString(1));
            }
          }
          for (var table : tables) {
            try (var row =
                sql.executeQuery(
                    "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '')"
                        + " FROM "
                        + table
                        + " t")) {
              row.next();
              digests.put(service.code() + "." + table, row.getString(1));
            }
          }
        }
      }
    } catch (SQLException e) {
      throw new CheckFailed("Expected to read every table, but: " + e.getMessage(), e);
    }
    return new Snapshot(digests);
  }

  /** The tables that are not the same. */
  public List<String> differing(Snapshot other) {
    return digests.entrySet().stream()
        .filter(each -> !each.getValue().equals(other.digests.get(each.getKey())))
        .map(
            each ->
                each.getKey()
                    + " was "
                    + each.getValue()
                    + ", is "
                    + other.digests.get(each.getKey()))
        .toList();
  }
}
