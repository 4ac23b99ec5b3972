package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.Optional;
import kz.qyzmet.drills.load.Traffic;

/** Drill 2: SIGKILL of all of PostgreSQL's processes, and a start on the same data. */
public final class KillPostgres implements Drill {
  private static final Duration SAYS_SO = Duration.ofSeconds(10);
  private static final Duration FIRST_ANSWER = Duration.ofSeconds(5);
  private static final Duration WORKS = Duration.ofSeconds(60);
  private static final int PEOPLE = 6;

  @Override
  public String name() {
    return "kill-postgres";
  }

  @Override
  public String what() {
    return "SIGKILL of all PostgreSQL processes under load, and a start on the same data";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var random = terms.random();
    int times = terms.times(1, 5);
    var ready = new ReadyAgain();
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load;
        var watching = new Watching(field.stack())) {
      for (int i = 0; i < times; i++) {
        Field.pause(Duration.ofMillis(1_000 + random.nextInt(1_000)));
        field.faults().killPostgres();
        boolean said = Field.until(SAYS_SO, () -> watching.all(false));
        report.unless(
            said, "I8", "Expected every service to say that it is not ready, but not all did");
        field.faults().startPostgres();
        long answers = System.nanoTime();
        int before = field.ledger().size();
        var first = Field.timed(answers, WORKS, () -> field.ledger().size() > before);
        var all = Field.timed(answers, WORKS, () -> watching.all(true));
        if (said) {
          ready.took("all services, with a command acknowledged", first.flatMap(_ -> all));
        }
        acknowledged(first, terms, report);
        report.unless(
            all.isPresent(), "I8", "Expected every service to be ready again, but not all are");
      }
    }
    ready.judge(terms, report);
    report.fact("%d applications seen through, answers %s".formatted(load.done(), traffic));
    Judging.complaints(report, load);
    Judging.retryAfter(report, traffic);
    return field.judge(report).done();
  }

  /** I8: after PostgreSQL answers again. */
  private static void acknowledged(Optional<Duration> first, Terms terms, Report.Writing report) {
    report.unless(
        first.isPresent(), "I8", "Expected to go on by itself, but nothing was acknowledged");
    first.ifPresent(
        took ->
            report
                .fact("first acknowledged %.1f s after PostgreSQL".formatted(took.toMillis() / 1e3))
                .unless(
                    !terms.isLong() || took.compareTo(FIRST_ANSWER) < 0,
                    "I8",
                    "Expected the first acknowledged command in %s, but it took %s"
                        .formatted(FIRST_ANSWER, took)));
  }
}
