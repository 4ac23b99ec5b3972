package kz.qyzmet.drills.drill;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.drills.load.Client;
import kz.qyzmet.drills.load.Journey;
import kz.qyzmet.drills.load.Request;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Service;

/**
 * Events that a bug in their readers fails on: they become dead letters, what follows waits, the
 * bug is mended, and an administrator replays them, as {@code ./qyzmet dead-letters --replay} does.
 * The bugs are triggers of the drill, one in each service.
 */
final class Mending {
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Where each writes what an event brings. */
  private static final Map<Service, String> BUGS =
      Map.of(
          Service.INTAKE, "timeline FOR EACH ROW WHEN (NEW.type LIKE 'kz.qyzmet.case.%')",
          Service.COLLEGE, "cases FOR EACH ROW",
          Service.DEADLINE, "watch FOR EACH ROW",
          Service.NOTIFICATION, "application FOR EACH ROW");

  private static final int DONE = 204;

  private final Field field;
  private final Report.Writing report;
  private final Client client;
  private final Journey journey;
  private final String administrator;
  private int replayed;

  Mending(Field field, Report.Writing report) {
    this.field = field;
    this.report = report;
    this.client = field.client(new Traffic());
    this.journey = field.journey(new Traffic());
    this.administrator = field.people().official("administrator");
  }

  /** Nobody else may be at work meanwhile: the bugs are everybody's. */
  void run() {
    String id;
    try {
      for (var service : Service.CORE) {
        breaks(service);
      }
      id = journey.file(field.applicants(1));
      for (var reader : List.of(Service.COLLEGE, Service.DEADLINE, Service.NOTIFICATION)) {
        lies(reader, id);
      }
      // Only now is there a case of which intake can hear.
      mend(Service.COLLEGE, id);
      lies(Service.INTAKE, id);
    } finally {
      for (var service : Service.CORE) {
        works(service);
      }
    }
    for (var reader : List.of(Service.INTAKE, Service.DEADLINE, Service.NOTIFICATION)) {
      mend(reader, id);
    }
    report.fact(replayed + " dead letters of bugs, mended and replayed");
  }

  private void lies(Service reader, String id) {
    if (!Field.until(LIMIT, () -> !letters(reader, id).isEmpty())) {
      throw new CheckFailed("Expected a dead letter at " + reader + ", but there is none");
    }
  }

  /** Takes the bug away and replays, oldest first, what it has left of that application. */
  private void mend(Service reader, String id) {
    works(reader);
    for (var letter : letters(reader, id)) {
      var path = "/dead-letters/" + letter + "/replay";
      var answer = client.ask(Request.post(reader, path, administrator, ""));
      if (answer.status() == DONE) {
        replayed++;
        journey.note("replay at " + reader.code(), letter, answer);
      }
      report.unless(
          answer.status() == DONE,
          "I1",
          "Expected a mended dead letter of %s to be replayed, but: %d %s"
              .formatted(reader, answer.status(), answer.body()));
    }
  }

  private List<String> letters(Service reader, String id) {
    try (var connection = field.stack().superuser(reader);
        var sql = connection.createStatement();
        var rows =
            sql.executeQuery(
                "SELECT id FROM dead_letter WHERE replayed_at IS NULL AND record_key = '"
                    + id
                    + "' ORDER BY topic, kafka_offset")) {
      var letters = new ArrayList<String>();
      while (rows.next()) {
        letters.add(rows.getString(1));
      }
      return letters;
    } catch (SQLException e) {
      throw new CheckFailed("Expected to read dead letters, but: " + e.getMessage(), e);
    }
  }

  private void breaks(Service service) {
    execute(
        service,
        "CREATE OR REPLACE FUNCTION drill_bug() RETURNS trigger LANGUAGE plpgsql AS $$"
            + " BEGIN RAISE EXCEPTION 'a bug of the drill'; END $$");
    execute(
        service,
        "CREATE TRIGGER drill_bug BEFORE INSERT ON %s EXECUTE FUNCTION drill_bug()"
            .formatted(BUGS.get(service)));
  }

  /** Again, or still. */
  private void works(Service service) {
    execute(service, "DROP FUNCTION IF EXISTS drill_bug() CASCADE");
  }

  private void execute(Service service, String statement) {
    try (var connection = field.stack().superuser(service);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new CheckFailed("Expected to put a bug in or out, but: " + e.getMessage(), e);
    }
  }
}
