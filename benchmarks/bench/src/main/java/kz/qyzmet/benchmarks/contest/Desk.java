package kz.qyzmet.benchmarks.contest;

import java.sql.SQLException;
import java.util.List;
import kz.qyzmet.benchmarks.bed.Applications;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Published;
import kz.qyzmet.benchmarks.bed.Wait;
import kz.qyzmet.benchmarks.load.Walk;
import kz.qyzmet.benchmarks.passport.Way;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.run.Service;

/**
 * The cases of college-service alone: they come by Kafka and through its real inbox, and in the end
 * what was completed is held against what was published.
 */
public final class Desk implements AutoCloseable {
  private final Applications applications;
  private final Database database;
  private final CaseTable table;
  private final String kafka;
  private long announced;
  private long completed;
  private long events;

  public Desk(Bed bed) {
    kafka = bed.stack().kafka();
    applications = new Applications(kafka);
    database = bed.stack().database(Service.COLLEGE);
    table = new CaseTable(database);
  }

  /** Announces applications and returns when all are cases and all is quiet again. */
  void open(Way way, int cases) {
    applications.announce(way, cases);
    announced += cases;
    Wait.until(cases + " cases to be opened", () -> table.waiting() >= cases);
    Wait.until("the outbox to be empty", table::isPublished);
    table.analyze();
  }

  Database database() {
    return database;
  }

  List<Walk.Case> waiting(int cases) {
    return table.waiting(cases);
  }

  void published() {
    Wait.until("the outbox to be empty", table::isPublished);
  }

  void done(Way way, long pipelines) {
    completed += pipelines;
    events += pipelines * way.events();
  }

  /** Completed pipelines = issued cases = events consumed, and every event is there. */
  public void check(Report report, String who) {
    try (var published = new Published(kafka, Published.CASES)) {
      published.catchUp();
      report.check(
          who + ": pipelines completed = cases issued in the database", completed, table.issued());
      report.check(
          who + ": pipelines completed = ResultIssued consumed", completed, published.issued());
      report.check(
          who + ": one event for each opening and those of each pipeline's acts, consumed",
          announced + events,
          published.events());
    }
  }

  @Override
  public void close() throws SQLException {
    applications.close();
    table.close();
  }
}
