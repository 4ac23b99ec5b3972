package kz.qyzmet.intake.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the service's tables. */
@ApplicationScoped
public class Tables {
  private static final List<String> WRITTEN =
      List.of(
          "application",
          "application_form",
          "application_certification",
          "filed_document",
          "objection",
          "acceptance_refusal",
          "desk_session",
          "transfer_registry",
          "transfer_line",
          "transfer_stayed",
          "branch_result",
          "timeline",
          "idempotency",
          "attachment");

  private final DataSource database;

  Tables(DataSource database) {
    this.database = database;
  }

  /**
   * Rows of every table that a command writes; the outbox is left out, because its relay empties
   * it.
   */
  public Map<String, Long> rows() {
    var rows = new TreeMap<String, Long>();
    WRITTEN.forEach(table -> rows.put(table, number("SELECT count(*) FROM " + table)));
    return rows;
  }

  /** Makes an application one for another service, as if it had been accepted for that. */
  public void pin(UUID application, String service) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "UPDATE application SET service = ?, passport = '1' WHERE id = ?")) {
      statement.setString(1, service);
      statement.setObject(2, application);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Forgets what other tests have left in a table that all of them fill. */
  public void empty(String table) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate("DELETE FROM " + table);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Holds an application's row while something is done that has to wait for it. */
  public void holding(UUID application, Runnable meanwhile) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement("SELECT 1 FROM application WHERE id = ? FOR UPDATE")) {
      connection.setAutoCommit(false);
      statement.setObject(1, application);
      statement.executeQuery();
      meanwhile.run();
      connection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public long number(String sql) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
