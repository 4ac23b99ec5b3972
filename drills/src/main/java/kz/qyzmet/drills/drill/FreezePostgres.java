package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import kz.qyzmet.drills.load.Client;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.run.Faults;
import kz.qyzmet.stack.run.Service;

/** Drill 3: PostgreSQL stops in mid-step and goes on later; every connection stays open. */
public final class FreezePostgres implements Drill {
  private static final Duration SHORT = Duration.ofSeconds(4);
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final Duration WORKS = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration LONG_LOOK = Duration.ofSeconds(10);

  /** A balancer that waits two seconds for an answer knows by then, one look between included. */
  private static final Duration SAYS_SO = Duration.ofSeconds(3);

  /** The services' limit on a request, and the time that a busy machine takes to say so. */
  private static final Duration ANSWERED = Duration.ofSeconds(12);

  private static final int PEOPLE = 6;

  /** A service may make its pool's connections anew, all of them once; a storm makes many more. */
  private static final int CONNECTIONS = 20 * Service.CORE.size();

  /**
   * Each service has a relay and an inbox, one has a sweeper: each may try once a second, and a few
   * times more at first, when an inbox's pauses are still short.
   */
  private static final int LOOPS = 2 * Service.CORE.size() + 1;

  private static final int MORE_AT_FIRST = 5;

  /** What has waited is done in one go; who is told to come again must not come all at once. */
  private static final double BUSIER = 5;

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
    var random = terms.random();
    var ready = new ReadyAgain();
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load;
        var watching = new Watching(field.stack());
        var attempts = new Attempts(field.stack())) {
      for (int i = 0; i < terms.times(1, 2); i++) {
        Field.pause(Duration.ofMillis(random.nextInt(1_000)));
        double before = busy(attempts, terms);
        attempts.mark();
        long frozen = System.nanoTime();
        long thawed = freeze(field, watching, terms, report);
        // Beside the counting of transactions: that takes longer than being ready should.
        var all =
            CompletableFuture.supplyAsync(
                () -> Field.timed(thawed, WORKS, () -> watching.all(true)));
        double after = busy(attempts, terms);
        ready.took("all services", all.join());
        report.unless(
            all.join().isPresent(),
            "I8",
            "Expected every service to be ready again, but not all are");
        judge(attempts, Duration.ofNanos(System.nanoTime() - frozen), report);
        report
            .fact("transactions/s: %.0f before, %.0f after".formatted(before, after))
            .unless(
                !terms.isLong() || after < BUSIER * before,
                "I8",
                "Expected no rush afterwards, but %.0f transactions/s became %.0f"
                    .formatted(before, after));
      }
    }
    ready.judge(terms, report);
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

  /** Transactions by the second, over a while. */
  private static double busy(Attempts attempts, Terms terms) {
    long before = attempts.transactions();
    long started = System.nanoTime();
    Field.pause(terms.isLong() ? LONG_LOOK : LOOK);
    return (attempts.transactions() - before) / ((System.nanoTime() - started) / 1e9);
  }

  /**
   * I8: all say within seconds that they are not ready, and none says otherwise meanwhile. Gives
   * when PostgreSQL was let go on, by the nano clock.
   */
  private static long freeze(Field field, Watching watching, Terms terms, Report.Writing report) {
    var time = terms.isLong() ? LONG : SHORT;
    field.say("freezing PostgreSQL for " + time.toSeconds() + " s");
    var processes = field.faults().postgres();
    Faults.freeze(processes);
    long started = System.nanoTime();
    Optional<Duration> said;
    boolean kept;
    long thawed;
    try {
      said = Field.timed(started, terms.isLong() ? SAYS_SO : time, () -> watching.all(false));
      var left = time.minusNanos(System.nanoTime() - started);
      kept = !Field.until(left, () -> !watching.all(false));
    } finally {
      thawed = System.nanoTime();
      Faults.thaw(processes);
    }
    said.ifPresent(
        after ->
            report.fact(
                "not ready, all of them, %.1f s after PostgreSQL stood still"
                    .formatted(after.toMillis() / 1e3)));
    report
        .unless(
            said.isPresent(),
            "I8",
            "Expected every service not to be ready without PostgreSQL, but not all")
        .unless(
            said.isEmpty() || kept,
            "I8",
            "Expected no service to call itself ready without PostgreSQL, but one did");
    return thawed;
  }

  /** I8: who cannot get on does not try all the more. */
  private static void judge(Attempts attempts, Duration time, Report.Writing report) {
    int opened = attempts.opened();
    int failed = attempts.failed();
    double seconds = time.toMillis() / 1e3;
    double most = LOOPS * (seconds + MORE_AT_FIRST);
    report
        .fact(
            "in %.1f s: %d connections opened (%.1f/s), %d rounds in the background failed (%.1f/s)"
                .formatted(seconds, opened, opened / seconds, failed, failed / seconds))
        .unless(
            opened <= CONNECTIONS,
            "I8",
            "Expected at most %d connections to be opened, but %d were"
                .formatted(CONNECTIONS, opened))
        .unless(
            failed <= most,
            "I8",
            "Expected at most %.0f failed rounds, but there were %d".formatted(most, failed));
  }
}
