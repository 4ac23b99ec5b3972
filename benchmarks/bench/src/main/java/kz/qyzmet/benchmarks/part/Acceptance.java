package kz.qyzmet.benchmarks.part;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.benchmarks.floor.AcceptanceFloor;
import kz.qyzmet.benchmarks.floor.Pgbench;
import kz.qyzmet.benchmarks.measure.Spent;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.run.Service;

/** Accepting an application: durable, published, over HTTP with tokens; and pgbench beside it. */
final class Acceptance implements Part {
  private static final String FLOOR = "peer_accept";

  @Override
  public String name() {
    return "accept";
  }

  @Override
  public String about() {
    return "accepting over HTTP with tokens against pgbench with the same rows in one statement";
  }

  @Override
  public void run(Run run) throws Exception {
    var pgbench = Pgbench.find();
    var bed = run.bed();
    // The same tables and indexes, empty: made by the service's start, copied while it is away.
    bed.only(name(), EnumSet.of(Service.INTAKE));
    bed.only(name(), EnumSet.noneOf(Service.class));
    bed.server().execute("CREATE DATABASE " + FLOOR + " TEMPLATE intake OWNER intake");
    bed.only(name(), EnumSet.of(Service.INTAKE));
    var own = bed.stack().database(Service.INTAKE);
    var floor = new Database(own.host(), own.port(), FLOOR, own.user(), own.password());
    try (var counter = new Filing(bed, run.progress())) {
      var speed = counter.warm(run.tempo().warmUp());
      var values = counter.values();
      run.progress().say("warming up pgbench");
      pgbench.run(floor, AcceptanceFloor.SCRIPT, values, Filing.CONNECTIONS, run.tempo().warmUp());
      rounds(run, counter, speed, () -> pgbench(run, pgbench, floor, values));
      counter.check(run.report(), name());
      sameRows(run.report(), own, floor);
    }
  }

  /** The service's statement may grow: what it is held against has to grow with it. */
  private static void sameRows(Report report, Database own, Database floor) throws SQLException {
    for (var table : AcceptanceFloor.ROWS_OF_AN_APPLICATION) {
      report.check(
          "accept: rows of " + table + " for 1,000 applications, ours = pgbench's",
          perThousand(own, table),
          perThousand(floor, table));
    }
  }

  private static long perThousand(Database database, String table) throws SQLException {
    try (var connection = database.connect();
        var sql = connection.createStatement();
        var row =
            sql.executeQuery(
                "SELECT 1000 * (SELECT count(*) FROM "
                    + table
                    + ") / (SELECT count(*) FROM application)")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** What pgbench did in a round. */
  private record Floor(double perSecond, double walKilobytes, double postgresMillis) {}

  private static Floor pgbench(
      Run run, Pgbench pgbench, Database floor, Map<String, String> values) {
    var server = run.bed().server();
    var before = Spent.now(server, List.of(), List.of());
    var done =
        pgbench.run(floor, AcceptanceFloor.SCRIPT, values, Filing.CONNECTIONS, run.tempo().round());
    var spent = Spent.now(server, List.of(), List.of()).since(before);
    run.progress().say(String.format(Locale.ROOT, "pgbench: %.0f/s", done.perSecond()));
    return new Floor(
        done.perSecond(),
        spent.wal() / 1e3 / done.transactions(),
        (double) spent.postgres() / done.transactions());
  }

  private void rounds(Run run, Filing counter, double speed, Supplier<Floor> pgbench) {
    var all = Filing.Filed.nothing();
    var floors = new ArrayList<Floor>();
    for (int round = 0; round < run.tempo().rounds(); round++) {
      int count = Math.clamp((long) (speed * run.tempo().round().toSeconds()), 50, 50_000);
      all = counter.file(count, all);
      run.progress()
          .say(String.format(Locale.ROOT, "accepted %d so far, %.0f/s", all.count(), all.speed()));
      floors.add(pgbench.get());
    }
    show(run.report(), all, floors);
  }

  private void show(Report report, Filing.Filed all, List<Floor> floors) {
    row(
        report,
        "applications accepted over HTTP, published",
        "1/s",
        all.speed(),
        mean(floors, Floor::perSecond),
        new Goal.RatioAtLeast(0.3, 0.5));
    row(
        report,
        "WAL, each",
        "kB",
        all.spent().wal() / 1e3 / all.count(),
        mean(floors, Floor::walKilobytes),
        Goal.none());
    row(
        report,
        "CPU of PostgreSQL, each",
        "ms",
        (double) all.spent().postgres() / all.count(),
        mean(floors, Floor::postgresMillis),
        Goal.none());
    alone(report, "CPU of intake-service, each", (double) all.spent().jvm() / all.count());
    alone(report, "p50 of one", all.latencies().at(50) / 1e6);
    alone(report, "p99 of one", all.latencies().at(99) / 1e6);
  }

  private static double mean(List<Floor> floors, ToDoubleFunction<Floor> figure) {
    return floors.stream().mapToDouble(figure).average().orElseThrow();
  }

  private void row(Report report, String what, String unit, double ours, double floor, Goal goal) {
    var reference = new Reference("pgbench, one statement", floor);
    report.add(Row.against(name(), what, unit, ours, reference, goal));
  }

  private void alone(Report report, String what, double millis) {
    report.add(Row.alone(name(), what, "ms", millis, Goal.none()));
  }
}
