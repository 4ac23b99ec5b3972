package kz.qyzmet.benchmarks.load;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.benchmarks.workload.Crew;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.CheckFailed;

/**
 * Applications that were done long ago: rows copied from a real one, with identities of their own
 * that sort before every new one. What is left of an application in each table is there, published
 * events are not.
 */
public final class Archive {
  /** Above every identity that is stored here, and below every one that a service makes. */
  public static final String END = "00000000-0000-7fff-bfff-ffffffffffff";

  private static final int BATCH = 50_000;

  /** As many as the machine that this is meant for has cores. */
  private static final int CONNECTIONS = 2;

  private static final String ID =
      "CAST('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0') AS uuid)";
  private static final String SCAN =
      "CAST('00000000-0000-7000-9000-' || lpad(to_hex(i), 12, '0') AS uuid)";
  private static final String NUMBERS = " FROM generate_series(?, ?) i, ";

  /** Every statement takes the first and the last number. */
  private static final List<String> INTAKE =
      List.of(
          "INSERT INTO attachment (id, owner, document, name, media_type, size, sha256, stored_at,"
              + " kept_in) SELECT "
              + SCAN
              + ", 'stored-' || i % 300000, t.document, t.name, t.media_type, t.size, t.sha256,"
              + " t.stored_at, t.kept_in"
              + NUMBERS
              + "(SELECT * FROM attachment ORDER BY id DESC LIMIT 1) t",
          "INSERT INTO application (id, number, applicant, service, passport, provider, accepted_at,"
              + " registered, due, state, incoming_number, published, version) SELECT "
              + ID
              + ", 'STORED-' || md5(CAST(i AS text)), 'stored-' || i % 300000, t.service, t.passport,"
              + " t.provider, t.accepted_at, t.registered, t.due, 'ISSUED', i || '-26', 1, 6"
              + NUMBERS
              + "(SELECT * FROM application ORDER BY id DESC LIMIT 1) t",
          "INSERT INTO application_form (application, iin, language, channel, consent_at, pickup,"
              + " form, documents, term) SELECT "
              + ID
              + ", t.iin, t.language, t.channel, t.consent_at, t.pickup, t.form, t.documents, t.term"
              + NUMBERS
              + "(SELECT * FROM application_form ORDER BY application DESC LIMIT 1) t",
          "INSERT INTO filed_document (attachment, application) SELECT "
              + SCAN
              + ", "
              + ID
              + NUMBERS
              + "(SELECT 1) t",
          "INSERT INTO timeline (application, event, type, at, role, step, due, detail) SELECT "
              + ID
              + ", gen_random_uuid(), t.type, t.at, t.role, t.step, t.due, t.detail"
              + NUMBERS
              + "(SELECT * FROM timeline ORDER BY application DESC LIMIT 1) t,"
              + " generate_series(1, 7) entry",
          "INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at) SELECT"
              + " 'stored-' || i % 300000, 'stored-' || i, t.request_hash, t.status, t.headers,"
              + " t.body, t.at"
              + NUMBERS
              + "(SELECT * FROM idempotency WHERE status = 201 ORDER BY length(body) DESC, at DESC"
              + " LIMIT 1) t");

  private static final String ISSUED =
      "(SELECT id FROM cases WHERE state = 'ISSUED' ORDER BY id DESC LIMIT 1)";

  private static final List<String> COLLEGE =
      List.of(
          "INSERT INTO case_file (id, organisation, number, service, passport_version, channel,"
              + " language, registered_on, accepted_at, opened_at, due_at, internal_due_at,"
              + " pickup, correlation_id) SELECT "
              + ID
              + ", t.organisation, 'STORED-' || i, t.service, t.passport_version, t.channel,"
              + " t.language, t.registered_on, t.accepted_at, t.opened_at, t.due_at,"
              + " t.internal_due_at, t.pickup, t.correlation_id"
              + NUMBERS
              + "(SELECT * FROM case_file WHERE id = "
              + ISSUED
              + ") t",
          "INSERT INTO history (id, version, kind, step, next, role, person, subject, decision,"
              + " ground, note, event_id, at) SELECT "
              + ID
              + ", t.version, t.kind, t.step, t.next, t.role, t.person, t.subject, t.decision,"
              + " t.ground, t.note, gen_random_uuid(), t.at"
              + NUMBERS
              + "(SELECT * FROM history WHERE id = "
              + ISSUED
              + ") t",
          "INSERT INTO register_entry (case_id, organisation, book, year, number, text, at) SELECT "
              + ID
              // A book of its own each: batches side by side can't go on with one chain.
              + ", t.organisation, t.book || '-' || i, t.year - 1, 1, t.text, t.at"
              + NUMBERS
              + "(SELECT * FROM register_entry WHERE case_id = "
              + ISSUED
              + ") t",
          "INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at) SELECT"
              + " t.caller, 'stored-' || i || '-' || command, t.request_hash, t.status, t.headers,"
              + " t.body, t.at"
              + NUMBERS
              + "(SELECT * FROM idempotency ORDER BY at DESC LIMIT 1) t,"
              + " generate_series(1, 5) command",
          "INSERT INTO stream_position (consumer, application_id, source, version) SELECT"
              + " t.consumer, "
              + ID
              + ", t.source, t.version"
              + NUMBERS
              + "(SELECT DISTINCT consumer, source, 1 AS version FROM stream_position) t",
          // Last, for the statements above look for the newest case that is really there.
          "INSERT INTO cases (id, organisation, version, state, executor, decision, drafters, signer)"
              + " SELECT "
              + ID
              + ", t.organisation, t.version, t.state, t.executor, t.decision, t.drafters, t.signer"
              + NUMBERS
              + "(SELECT * FROM cases WHERE id = "
              + ISSUED
              + ") t");

  private Archive() {}

  /** Hears how many are stored so far. */
  @FunctionalInterface
  public interface Told {
    void stored(int soFar);
  }

  /** Of intake-service; one application that was really accepted must be there to copy. */
  public static void fillIntake(Database intake, int count, Told told) throws Exception {
    fill(intake, INTAKE, count, told);
  }

  /** Of college-service; one case that was really issued must be there to copy. */
  public static void fillCollege(Database college, int count, Told told) throws Exception {
    fill(college, COLLEGE, count, told);
  }

  private static void fill(Database database, List<String> statements, int count, Told told)
      throws Exception {
    var stored = new AtomicInteger();
    Crew.run(
        CONNECTIONS,
        Math.ceilDiv(count, BATCH),
        batch -> {
          int first = batch * BATCH + 1;
          int last = Math.min(count, first + BATCH - 1);
          store(database, statements, first, last);
          told.stored(stored.addAndGet(last - first + 1));
        });
    try (var connection = database.connect();
        var sql = connection.createStatement()) {
      sql.execute("VACUUM ANALYZE");
    }
  }

  private static void store(Database database, List<String> statements, int first, int last)
      throws SQLException {
    try (var connection = database.connect()) {
      for (var statement : statements) {
        try (var sql = connection.prepareStatement(statement)) {
          sql.setInt(1, first);
          sql.setInt(2, last);
          if (sql.executeUpdate() < last - first + 1) {
            throw new CheckFailed("Expected rows to copy, but there are none for " + statement);
          }
        }
      }
    }
  }
}
