package kz.qyzmet.benchmarks.part;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.qyzmet.benchmarks.bed.Bed;
import kz.qyzmet.benchmarks.bed.Published;
import kz.qyzmet.benchmarks.bed.Wait;
import kz.qyzmet.benchmarks.floor.AcceptanceFloor;
import kz.qyzmet.benchmarks.load.Archive;
import kz.qyzmet.benchmarks.load.HttpLoad;
import kz.qyzmet.benchmarks.load.Portal;
import kz.qyzmet.benchmarks.measure.Spent;
import kz.qyzmet.benchmarks.report.Report;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.embedded.EmbeddedPostgres.Database;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Progress;
import kz.qyzmet.stack.run.Service;

/** Where applications are filed over HTTP and counted: intake-service alone. */
final class Filing implements AutoCloseable {
  static final int CONNECTIONS = 16;
  private static final int APPLICANTS = 200;

  /** Rounds of filing together. */
  record Filed(long count, long nanos, Latencies latencies, Spent spent) {
    static Filed nothing() {
      return new Filed(0, 0, new Latencies(), Spent.NOTHING);
    }

    double speed() {
      return count * 1e9 / nanos;
    }
  }

  private final Bed bed;
  private final Connection intake;
  private final Progress progress;
  private final HttpLoad load;
  private final Portal portal;
  private long filed;

  Filing(Bed bed, Progress progress) {
    this.bed = bed;
    this.progress = progress;
    intake = connect(bed.stack().database(Service.INTAKE));
    load = new HttpLoad(bed.door(Service.INTAKE), CONNECTIONS);
    portal = new Portal(load, bed.stack().issuer(), 0, APPLICANTS);
  }

  private static Connection connect(Database database) {
    try {
      return database.connect();
    } catch (SQLException e) {
      throw new CheckFailed("Expected intake's database to answer: " + e, e);
    }
  }

  /** Applications per second at the end of the warm-up. */
  double warm(Duration time) {
    int count = 50;
    long nanos = 0;
    double speed = 0;
    while (nanos < time.toNanos()) {
      var one = file(count, Filed.nothing());
      nanos += one.nanos();
      speed = one.speed();
      progress.say(
          String.format(
              Locale.ROOT,
              "warming up intake-service: %.0f of %d s, %.0f/s",
              nanos / 1e9,
              time.toSeconds(),
              speed));
      count = Math.clamp((long) (speed * 2), 50, 20_000);
    }
    return speed;
  }

  /** Copies for that many applications. */
  List<Portal.Upload> upload(int count) {
    return portal.upload(count);
  }

  /** Files that many; until the last event is published. */
  Filed file(int count, Filed before) {
    return file(upload(count), before);
  }

  /** The same for copies that are there. */
  Filed file(List<Portal.Upload> uploads, Filed before) {
    int count = uploads.size();
    var jvm = bed.jvms(EnumSet.of(Service.INTAKE));
    var start = Spent.now(bed.server(), jvm, bed.kafka());
    long begun = System.nanoTime();
    portal.file(uploads, before.latencies());
    Wait.until("the outbox to be empty", () -> number("SELECT count(*) FROM outbox") == 0);
    long nanos = System.nanoTime() - begun;
    var spent = Spent.now(bed.server(), jvm, bed.kafka()).since(start);
    filed += count;
    return new Filed(
        before.count() + count,
        before.nanos() + nanos,
        before.latencies(),
        before.spent().plus(spent));
  }

  /** The values of an application that was accepted here, for the floor to copy. */
  Map<String, String> values() {
    return AcceptanceFloor.values(intake, payload());
  }

  private byte[] payload() {
    try (var published = new Published(bed.stack().kafka(), Published.APPLICATIONS).catchUp()) {
      return published.last();
    }
  }

  /** Applications that were accepted = rows in the database = events consumed. */
  void check(Report report, String who) {
    check(report, who, 0);
  }

  /**
   * The same where others have filed too.
   *
   * @param others applications of theirs
   */
  void check(Report report, String who, long others) {
    long all = filed + others;
    report.check(
        who + ": answers 201 = applications in the database",
        all,
        number("SELECT count(*) FROM application WHERE id > '" + Archive.END + "'"));
    try (var published = new Published(bed.stack().kafka(), Published.APPLICATIONS).catchUp()) {
      report.check(who + ": answers 201 = events consumed", all, published.accepted());
    }
  }

  private long number(String query) {
    try (var sql = intake.createStatement();
        var row = sql.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new CheckFailed("Expected intake's database to answer: " + e, e);
    }
  }

  @Override
  public void close() throws SQLException {
    load.close();
    intake.close();
  }
}
