package kz.qyzmet.drills.drill;

import java.time.Duration;
import kz.qyzmet.drills.load.Client;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Faults;

/** Drill 3: PostgreSQL stops in mid-step and goes on later; every connection stays open. */
public final class FreezePostgres implements Drill {
  private static final Duration SHORT = Duration.ofSeconds(4);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration WORKS = Duration.ofSeconds(60);

  /** The services' limit on a request, and the time that a busy machine takes to say so. */
  private static final Duration ANSWERED = Duration.ofSeconds(12);

  private static final int PEOPLE = 6;

  @Override
  public String name() {
    return "freeze-postgres";
  }

  @Override
  public String what() {
    return "SIGSTOP of PostgreSQL under load (30 s in the long form), then SIGCONT";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load;
        var watching = new Watching(field.stack())) {
      for (int i = 0; i < terms.times(1, 2); i++) {
        Field.pause(Duration.ofMillis(1_000 + terms.random().nextInt(1_000)));
        freeze(field, terms.isLong() ? LONG : SHORT);
        report
            .fact("connections to PostgreSQL afterwards: " + connections(field))
            .unless(
                Field.until(WORKS, () -> watching.all(true)),
                "I8",
                "Expected every service to be ready again, but not all are");
      }
    }
    report
        .fact("%d applications seen through, answers %s".formatted(load.done(), traffic))
        .fact(
            "longest request %.1f s: %s"
                .formatted(traffic.longestMillis() / 1e3, traffic.longest()))
        .unless(
            traffic.longestMillis() < (terms.isLong() ? ANSWERED : Client.REQUEST_LIMIT).toMillis(),
            "I8",
            "Expected no request to hang, but one took %d ms".formatted(traffic.longestMillis()));
    Judging.complaints(report, load);
    Judging.retryAfter(report, traffic);
    return field.judge(report).done();
  }

  private static void freeze(Field field, Duration time) {
    field.say("freezing PostgreSQL for " + time.toSeconds() + " s");
    var frozen = field.faults().postgres();
    Faults.freeze(frozen);
    try {
      Field.pause(time);
    } finally {
      Faults.thaw(frozen);
    }
  }

  private static int connections(Field field) {
    return field.faults().postgres().size();
  }
}
