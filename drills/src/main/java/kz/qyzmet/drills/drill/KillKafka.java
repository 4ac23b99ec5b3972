package kz.qyzmet.drills.drill;

import java.time.Duration;
import kz.qyzmet.drills.load.Traffic;

/** Drill 5: SIGKILL of the broker; people go on filing while it is away. */
public final class KillKafka implements Drill {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final Duration GOES_ON = Duration.ofSeconds(90);
  private static final int PEOPLE = 6;

  @Override
  public String name() {
    return "kill-kafka";
  }

  @Override
  public String what() {
    return "SIGKILL of the broker under load, and a start on the same log after a while";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load) {
      for (int i = 0; i < terms.times(1, 3); i++) {
        Field.pause(Duration.ofMillis(1_000 + terms.random().nextInt(1_000)));
        field.faults().killKafka();
        int before = field.ledger().size();
        // Those of the load wait for cases that cannot come; these only file.
        fileWhileAway(field, traffic, terms.isLong() ? LONG : SHORT);
        int accepted = field.ledger().size() - before;
        report
            .fact(accepted + " commands acknowledged without the broker")
            .unless(accepted > 1, "I1", "Expected intake to go on without the broker, but not");
        field.faults().startKafka();
        long started = System.nanoTime();
        int done = load.done();
        boolean goesOn = Field.until(GOES_ON, () -> load.done() > done + PEOPLE);
        report
            .fact("cases went on %.1f s after the broker".formatted(secondsSince(started)))
            .unless(goesOn, "I7", "Expected cases to go on after the broker, but they did not");
      }
    }
    report.fact("%d applications seen through, answers %s".formatted(load.done(), traffic));
    Judging.complaints(report, load);
    Judging.retryAfter(report, traffic);
    return field.judge(report).done();
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static void fileWhileAway(Field field, Traffic traffic, Duration time) {
    var journey = field.journey(traffic);
    int applicant = field.applicants(1_000_000);
    long until = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < until) {
      journey.file(applicant++);
    }
  }
}
