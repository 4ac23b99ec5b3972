package kz.qyzmet.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.qyzmet.stack.CheckFailed;

/**
 * The rows of one acceptance in one statement, as an application that was really accepted left
 * them: same tables, same indexes, same sizes, identities of their own.
 */
public final class AcceptanceFloor {
  /** In the order of the service's own statement. */
  public static final String SCRIPT =
      """
      WITH ids AS MATERIALIZED (
        SELECT uuidv7() AS id, uuidv7() AS event, uuidv7() AS scan, gen_random_uuid() AS key
      ), app AS (
        INSERT INTO application (id, number, applicant, service, passport, provider, accepted_at,
                                 registered, due, state, published, version)
        SELECT id, CAST(key AS text), :applicant, :service, :passport, :provider, now(),
               current_date, now() + interval '21 days', 'ACCEPTED', 1, 1 FROM ids
      ), filed AS (
        INSERT INTO application_form (application, iin, language, channel, consent_at, pickup, form,
                                      documents, term)
        SELECT id, :iin, 'kk', 'portal', now(), :pickup, :form, :documents, :term FROM ids
      ), scans AS (
        INSERT INTO filed_document (attachment, application) SELECT scan, id FROM ids
      ), line AS (
        INSERT INTO timeline (application, event, type, at, role, step, due, detail)
        SELECT id, event, :type, now(), 'applicant', NULL, now() + interval '21 days', NULL FROM ids
      ), event AS (
        INSERT INTO outbox (event_id, application_id, share, topic, payload)
        SELECT event, id, 3, 'qyzmet.application', convert_to(:payload, 'UTF8') FROM ids
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      SELECT :caller, CAST(key AS text), sha256('request'), 201, :headers,
             convert_to(:body, 'UTF8'), now() FROM ids;
      """;

  /** Where applications leave rows that stay; those of the outbox go, and keys are others' too. */
  public static final List<String> ROWS_OF_AN_APPLICATION =
      List.of(
          "application_form",
          "filed_document",
          "timeline",
          "transfer_line",
          "application_certification",
          "one_time_password_use");

  private static final String LATEST =
      """
      SELECT a.applicant, a.service, a.passport, a.provider, f.iin, f.pickup, f.form, f.documents,
             f.term, t.type, i.caller, i.headers, convert_from(i.body, 'UTF8') AS body
      FROM application a
      JOIN application_form f ON f.application = a.id
      JOIN timeline t ON t.application = a.id
      JOIN idempotency i ON convert_from(i.body, 'UTF8') LIKE '%' || a.id || '%'
      WHERE a.id = (SELECT id FROM application ORDER BY id DESC LIMIT 1) AND i.status = 201
      LIMIT 1
      """;

  private AcceptanceFloor() {}

  /**
   * The values of an application that is there.
   *
   * @param payload of its event, as Kafka has it: the outbox keeps it no longer
   */
  public static Map<String, String> values(Connection intake, byte[] payload) {
    var values = new LinkedHashMap<String, String>();
    try (var sql = intake.createStatement();
        var row = sql.executeQuery(LATEST)) {
      if (!row.next()) {
        throw new CheckFailed("Expected an accepted application to copy, but there is none");
      }
      var columns = row.getMetaData();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        values.put(columns.getColumnName(i), row.getString(i));
      }
    } catch (SQLException e) {
      throw new CheckFailed("Expected to read an application, but: " + e.getMessage(), e);
    }
    values.put("payload", new String(payload, StandardCharsets.UTF_8));
    return values;
  }
}
