package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.drills.load.Traffic;
import kz.qyzmet.stack.CheckFailed;
import kz.qyzmet.stack.run.Replica;
import kz.qyzmet.stack.run.Service;

/**
 * Drill 11: many terms end at one instant while the service that tells them is down; three days
 * later it comes up, and people go on filing.
 */
public final class ManyDeadlines implements Drill {
  private static final Duration DOWN = Duration.ofDays(3);
  private static final Duration TOLD = Duration.ofMinutes(3);
  private static final Duration LONG_TOLD = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int SIDE_BY_SIDE = 8;
  private static final Replica TELLER = Replica.first(Service.DEADLINE);

  @Override
  public String name() {
    return "many-deadlines";
  }

  @Override
  public String what() {
    return "many terms end at one instant, with the service down for three days around it";
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    int many = terms.times(40, 20_000);
    file(field, many);
    field.rest(report);
    int before = Dates.missed(field);
    var calm = filing(field, terms);
    field.rest(report);
    field.faults().stop(TELLER);
    var clock = field.stack().clock();
    clock.move(Duration.between(Instant.now(), Dates.lastDue(field)).plus(DOWN));
    field.say("three days after " + many + " terms have ended");
    long started = System.nanoTime();
    field.faults().start(TELLER, Map.of());
    double ready = (System.nanoTime() - started) / 1e9;
    // Beside the filing: what is told meanwhile must not be timed by when the filing ends.
    var told = CompletableFuture.supplyAsync(() -> whenTold(field, started, before + many));
    var busy = filing(field, terms);
    var after = told.join();
    report
        .fact("%d terms missed (ready after %.1f s)".formatted(Dates.missed(field) - before, ready))
        .fact("filing took p99 %d ms before, %d ms meanwhile".formatted(calm, busy))
        .unless(
            after.isPresent(),
            "I6",
            "Expected %d terms to be told, but not all were".formatted(many))
        .unless(
            !terms.isLong() || busy < 2 * Math.max(calm, 20),
            "I6",
            "Expected filing at most twice as slow, but p99 went from %d to %d ms"
                .formatted(calm, busy));
    judge(after, ready, terms, report);
    return field.judge(report).done();
  }

  /** I6: of all of them, from the start on, where all were told. */
  private static void judge(
      OptionalDouble after, double ready, Terms terms, Report.Writing report) {
    after.ifPresent(
        all ->
            report
                .fact("all told %.1f s after the start".formatted(all))
                .unless(
                    !terms.isLong() || all < ready + LONG_TOLD.toSeconds(),
                    "I6",
                    "Expected all to be told within %s of being ready, but it took %.1f s"
                        .formatted(LONG_TOLD, all - ready)));
  }

  /** Seconds from the start until so many are told; nothing where they are not in time. */
  private static OptionalDouble whenTold(Field field, long started, int many) {
    long end = started + TOLD.toNanos();
    while (Dates.missed(field) < many) {
      if (System.nanoTime() > end) {
        return OptionalDouble.empty();
      }
      // Counting reads every watch: not too often, for it takes from what is being measured.
      Field.pause(LOOK);
    }
    return OptionalDouble.of((System.nanoTime() - started) / 1e9);
  }

  private static void file(Field field, int many) {
    var journey = field.journey(new Traffic());
    int first = field.applicants(many);
    var next = new AtomicInteger();
    var threads = new ArrayList<Thread>();
    var failures = java.util.Collections.synchronizedList(new ArrayList<RuntimeException>());
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      threads.add(
          Thread.startVirtualThread(
              () -> {
                try {
                  for (int nth = next.getAndIncrement(); nth < many; nth = next.getAndIncrement()) {
                    journey.file(first + nth);
                    if (nth % 2_000 == 1_999) {
                      field.say(nth + 1 + " of " + many + " filed");
                    }
                  }
                } catch (RuntimeException e) {
                  failures.add(e);
                }
              }));
    }
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CheckFailed("Expected all to be filed, but was interrupted", e);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  /** The slowest of a hundred filings, one after the other, in milliseconds. */
  private static long filing(Field field, Terms terms) {
    var journey = field.journey(new Traffic());
    int many = terms.isLong() ? 200 : 5;
    int first = field.applicants(many);
    var took = new ArrayList<Long>();
    for (int i = 0; i < many; i++) {
      long started = System.nanoTime();
      journey.file(first + i);
      took.add((System.nanoTime() - started) / 1_000_000);
    }
    return took.stream().sorted().skip((long) (many * 0.99)).findFirst().orElseThrow();
  }
}
