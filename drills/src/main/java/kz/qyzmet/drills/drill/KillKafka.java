package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import kz.qyzmet.drills.load.Load;
import kz.qyzmet.drills.load.Traffic;

/** Drill 5: SIGKILL of the broker; people go on filing while it is away. */
public final class KillKafka implements Drill {
  private static final Duration SHORT = Duration.ofSeconds(3);
  private static final Duration LONG = Duration.ofMinutes(2);

  /** Once in the long form: of this one's backlog the draining is judged. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Duration GOES_ON = Duration.ofSeconds(90);
  private static final Duration LONG_GOES_ON = Duration.ofMinutes(5);

  /** The backlog's rate against the one at which it came, the broker's own start included. */
  private static final double FASTER = 5;

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
    var random = terms.random();
    var load = field.load(PEOPLE, terms.seed(), traffic);
    try (load) {
      for (var away : absences(terms)) {
        Field.pause(Duration.ofMillis(1_000 + random.nextInt(1_000)));
        var backlog = killed(field, traffic, away, report);
        comesBack(field, load, backlog, report);
      }
    }
    report.fact("%d applications seen through, answers %s".formatted(load.done(), traffic));
    Judging.complaints(report, load);
    Judging.retryAfter(report, traffic);
    return field.judge(report).done();
  }

  /** How long it is away each time: in the long form once for two minutes, and once for ten. */
  private static List<Duration> absences(Terms terms) {
    var absences = new ArrayList<Duration>();
    for (int i = 0; i < terms.times(1, 1); i++) {
      absences.add(terms.isLong() ? LONG : SHORT);
    }
    if (terms.isLong()) {
      absences.add(LONGEST);
    }
    return absences;
  }

  private static Backlog killed(
      Field field, Traffic traffic, Duration away, Report.Writing report) {
    field.faults().killKafka();
    field.say("for " + away.toSeconds() + " s");
    int before = field.ledger().size();
    long gone = System.nanoTime();
    // Those of the load wait for cases that cannot come; these only file.
    fileWhileAway(field, traffic, away);
    int accepted = field.ledger().size() - before;
    report
        .fact(accepted + " commands acknowledged without the broker")
        .unless(accepted > 1, "I1", "Expected intake to go on without the broker, but not");
    return Backlog.of(field, Duration.ofNanos(System.nanoTime() - gone));
  }

  private static void comesBack(Field field, Load load, Backlog backlog, Report.Writing report) {
    boolean isLongest = backlog.away().compareTo(LONGEST) >= 0;
    var limit = isLongest ? LONG_GOES_ON : GOES_ON;
    long started = System.nanoTime();
    // It begins to take events before it says that it is ready.
    var drained = CompletableFuture.supplyAsync(() -> Field.timed(started, limit, backlog::isGone));
    field.faults().startKafka();
    long ready = System.nanoTime();
    int done = load.done();
    var wentOn = Field.timed(ready, limit, () -> load.done() > done + PEOPLE);
    var took = drained.join().map(KillKafka::seconds);
    report
        .fact(
            "%d events had gathered, %.1f/s; the broker was ready %.1f s after its start"
                .formatted(backlog.events(), backlog.perSecond(), (ready - started) / 1e9))
        .unless(
            took.isPresent(),
            "I7",
            "Expected the outboxes to empty after the broker, but not all did")
        .unless(
            wentOn.isPresent(), "I7", "Expected cases to go on after the broker, but they did not");
    took.ifPresent(
        all ->
            report
                .fact(
                    "published %.1f s after its start, %.1f/s"
                        .formatted(all, backlog.events() / all))
                .unless(
                    !isLongest || all * FASTER < seconds(backlog.away()),
                    "I7",
                    "Expected what gathered in %d s to be gone %.0f times as fast, but it took %.1f s"
                        .formatted(backlog.away().toSeconds(), FASTER, all)));
    wentOn.ifPresent(
        after -> report.fact("cases went on %.1f s after the broker".formatted(seconds(after))));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1e3;
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
