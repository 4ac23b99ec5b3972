package kz.qyzmet.benchmarks.part;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Locale;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.benchmarks.bed.Wait;
import kz.qyzmet.benchmarks.floor.BareKafka;
import kz.qyzmet.benchmarks.report.Goal;
import kz.qyzmet.benchmarks.report.Row;
import kz.qyzmet.benchmarks.report.Row.Reference;
import kz.qyzmet.stack.run.Service;

/** college-service's relay draining what a long outage of Kafka would leave. */
final class Relay implements Part {
  private static final String TOPIC = "bench.relay";
  private static final String BARE = "bench.bare";

  /**
   * A kilobyte that no compression makes smaller: sixteen digests of its number, so that it is the
   * same in every run. An application has its share for good.
   */
  private static final String BACKLOG =
      """
      INSERT INTO outbox (event_id, application_id, share, topic, payload)
      SELECT gen_random_uuid(), CAST(lpad(to_hex(i % 4096), 32, '0') AS uuid), i % 16,
             'bench.relay',
             (SELECT string_agg(sha512(convert_to(i || ' ' || part, 'UTF8')), '')
              FROM generate_series(1, 16) part)
      FROM generate_series(1, ?) i
      """;

  @Override
  public String name() {
    return "relay";
  }

  @Override
  public String about() {
    return "the outbox relay draining a backlog of events of 1 KB";
  }

  @Override
  public void run(Run run) throws Exception {
    var bed = run.bed();
    bed.only(Contests.CASES, EnumSet.of(Service.COLLEGE));
    int backlog = backlog(run.tempo());
    try (var kafka = new BareKafka(bed.stack().kafka());
        var college = bed.stack().database(Service.COLLEGE).connect()) {
      kafka.topic(TOPIC);
      kafka.topic(BARE);
      long drained = 0;
      double warming = 0;
      while (warming < run.tempo().warmUp().toSeconds()) {
        warming += drain(kafka, college, backlog / 2);
        drained += backlog / 2;
        run.progress()
            .say(String.format(Locale.ROOT, "warming up the relay: %.1f s drained", warming));
      }
      double seconds = 0;
      for (int round = 0; round < run.tempo().rounds(); round++) {
        double one = drain(kafka, college, backlog);
        seconds += one;
        drained += backlog;
        run.progress().say(String.format(Locale.ROOT, "drained %d in %.1f s", backlog, one));
      }
      run.contests().warm(kafka);
      double floor = kafka.throughput(BARE, backlog);
      run.report()
          .add(
              Row.against(
                  name(),
                  "events of 1 KB, a backlog of " + backlog,
                  "1/s",
                  backlog * run.tempo().rounds() / seconds,
                  new Reference("bare Kafka producer", floor),
                  new Goal.AtLeast(15_000, 30_000)));
      run.report()
          .check(
              "relay: events put into the outbox = records in the topic",
              drained,
              kafka.size(TOPIC));
    }
  }

  /** Events that have gathered. */
  static int backlog(Tempo tempo) {
    return tempo.quick() ? 10_000 : 100_000;
  }

  /** From the backlog's commit until the broker has the last record; seconds. */
  private static double drain(BareKafka kafka, Connection college, int events) throws SQLException {
    long before = kafka.size(TOPIC);
    store(college, events);
    long begun = System.nanoTime();
    Wait.until("the backlog to be drained", () -> kafka.size(TOPIC) >= before + events);
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Puts that many events into the outbox, in one commit. */
  static void store(Connection college, int events) throws SQLException {
    try (var sql = college.prepareStatement(BACKLOG)) {
      sql.setInt(1, events);
      sql.executeUpdate();
    }
  }
}
