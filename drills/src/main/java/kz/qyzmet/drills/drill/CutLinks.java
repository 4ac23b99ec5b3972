package kz.qyzmet.drills.drill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import kz.qyzmet.drills.fault.Proxy;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/** Drill 8: slow links, and connections cut in the middle of the answer that decides. */
public final class CutLinks implements Drill {
  private static final Duration SLOW = Duration.ofMillis(200);
  private static final int PEOPLE = 6;
  private static final int LONGEST_ANSWER = 24;
  private static final List<Replica> WRITERS =
      List.of(Replica.first(Service.INTAKE), Replica.first(Service.COLLEGE));

  @Override
  public String name() {
    return "cut-links";
  }

  @Override
  public String what() {
    return "200 ms of delay, then cuts within the commit's answer, before PostgreSQL and Kafka";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var time = terms.isLong() ? Duration.ofSeconds(60) : Duration.ofSeconds(4);
    var random = terms.random();
    int before = field.ledger().size();
    var writers = terms.isLong() ? WRITERS : List.of(WRITERS.get(random.nextInt(WRITERS.size())));
    try (var postgres = Proxy.start(0, field.stack().postgres().port());
        var kafka = field.kafkaProxy()) {
      behind(field, writers, postgres, kafka);
      var load = field.load(PEOPLE, terms.seed(), traffic);
      try (load) {
        field.say("links late by " + SLOW.toMillis() + " ms");
        postgres.delay(SLOW);
        kafka.delay(SLOW);
        Field.pause(time);
        postgres.calm();
        kafka.calm();
        field.say("cutting the answers to commits");
        postgres.cut(commits(random));
        Field.pause(time);
        postgres.calm();
        field.say("cutting Kafka's answers");
        kafka.cut(sometimes(random));
        Field.pause(time);
        kafka.calm();
      }
      report
          .fact(
              "%d cuts before PostgreSQL, %d before Kafka, %d applications seen through, answers %s"
                  .formatted(postgres.cuts(), kafka.cuts(), load.done(), traffic))
          .unless(
              postgres.cuts() > 0 && kafka.cuts() > 0,
              "I1",
              "Expected connections to be cut, but there were none");
      inDoubt(field, before, terms, report);
      Judging.complaints(report, load);
      Judging.retryAfter(report, traffic);
      field.rest(report);
    }
    field.faults().stop(writers);
    field.faults().start(writers, Map.of());
    return field.judge(report).done();
  }

  /** I2: only a command that was sent again shows that it takes effect once. */
  private static void inDoubt(Field field, int before, Terms terms, Report.Writing report) {
    long inDoubt =
        field.ledger().lines().stream().skip(before).filter(line -> line.tries() > 1).count();
    report
        .fact(inDoubt + " acknowledged commands had been in doubt, and were sent again")
        .unless(
            !terms.isLong() || inDoubt > 0,
            "I2",
            "Expected commands in doubt while links are cut, but there were none");
  }

  private static void behind(Field field, List<Replica> writers, Proxy postgres, Proxy kafka) {
    field.faults().stop(writers);
    for (var writer : writers) {
      field
          .faults()
          .start(
              writer,
              Map.of(
                  "QUARKUS_DATASOURCE_REACTIVE_URL",
                  "postgresql://127.0.0.1:" + postgres.port() + "/" + writer.service().code(),
                  "KAFKA_BOOTSTRAP_SERVERS",
                  "127.0.0.1:" + kafka.port()));
    }
  }

  /**
   * Now and then cuts within the answer to a COMMIT, or to a statement that is its own transaction:
   * an Execute of the extended protocol.
   */
  private static Proxy.Cutting commits(RandomGenerator random) {
    return (chunk, length) -> {
      var text = new String(chunk, 0, Math.min(length, 64), StandardCharsets.ISO_8859_1);
      synchronized (random) {
        int oneIn = text.contains("COMMIT") ? 5 : text.startsWith("B") ? 60 : 0;
        return oneIn > 0 && random.nextInt(oneIn) == 0 ? random.nextInt(LONGEST_ANSWER) : -1;
      }
    };
  }

  private static Proxy.Cutting sometimes(RandomGenerator random) {
    return (chunk, length) -> {
      synchronized (random) {
        return random.nextInt(20) == 0 ? random.nextInt(LONGEST_ANSWER) : -1;
      }
    };
  }
}
