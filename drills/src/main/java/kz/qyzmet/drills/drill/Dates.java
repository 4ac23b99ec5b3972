package kz.qyzmet.drills.drill;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;

/** What the databases say of terms and of their ends. */
final class Dates {
  private static final String MISSED =
      "SELECT count(*) FROM watch, jsonb_array_elements(clocks->'terms') term,"
          + " jsonb_array_elements(term->'marks') mark WHERE term->>'kind' = 'legal'"
          + " AND mark->>0 = 'missed' AND mark->>2 IS NOT NULL";

  private Dates() {}

  /**
   * What an applicant was told at the acceptance.
   *
   * @param registered the day on which it counts as registered
   * @param due the last moment of the legal term
   */
  record Given(Instant acceptedAt, LocalDate registered, Instant due) {}

  static Given given(Field field, String id) {
    try (var connection = field.stack().superuser(Service.INTAKE);
        var sql = connection.createStatement();
        var rows =
            sql.executeQuery(
                "SELECT accepted_at, registered, due FROM application WHERE id = '" + id + "'")) {
      if (!rows.next()) {
        throw new CheckFailed("Expected application " + id + ", but there is none");
      }
      return new Given(
          rows.getObject(1, OffsetDateTime.class).toInstant(),
          rows.getObject(2, LocalDate.class),
          rows.getObject(3, OffsetDateTime.class).toInstant());
    } catch (SQLException e) {
      throw new CheckFailed("Expected to read an application, but: " + e.getMessage(), e);
    }
  }

  /** The latest of all. */
  static Instant lastDue(Field field) {
    return Instant.ofEpochSecond(
        Hooks.count(
            field.stack(),
            Service.INTAKE,
            "SELECT extract(epoch FROM max(due))::int FROM application"));
  }

  /** Legal terms that were told as missed. */
  static int missed(Field field) {
    return Hooks.count(field.stack(), Service.DEADLINE, MISSED);
  }

  /** The same of these applications alone. */
  static int missed(Field field, Collection<String> ids) {
    return Hooks.count(
        field.stack(),
        Service.DEADLINE,
        MISSED + " AND application_id IN ('" + String.join("','", ids) + "')");
  }
}
