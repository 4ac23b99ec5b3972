package kz.qyzmet.drills.drill;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.drills.load.Journey;
import kz.qyzmet.drills.load.Traffic;

/** Drill 17: three times what the intake can do, from people who don't wait for each other. */
public final class Overload implements Drill {
  private static final int SIDE_BY_SIDE = 32;
  private static final int TIMES_THE_PEAK = 3;
  private static final int MOST_OPEN = 4_000;
  private static final double GOODPUT = 0.9;
  private static final long EARLY_MS = 50;

  @Override
  public String name() {
    return "overload";
  }

  @Override
  public String what() {
    return "three times the peak; what is beyond is refused early and says when to come again";
  }

  /** What one stretch of time came to; latencies in milliseconds, sorted. */
  private record Stretch(double perSecond, List<Long> accepted, List<Long> refused, int unsent) {
    static long p99(List<Long> sorted) {
      return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.99));
    }
  }

  @Override
  public Report run(Field field, Terms terms) {
    var report = new Report.Writing();
    var traffic = new Traffic();
    var journey = field.journey(traffic);
    peak(field, journey, terms.isLong() ? Duration.ofSeconds(20) : Duration.ofSeconds(2));
    field.say("measuring the peak");
    var peak =
        peak(field, journey, terms.isLong() ? Duration.ofSeconds(20) : Duration.ofSeconds(3));
    field.say("offering %d times %.0f/s".formatted(TIMES_THE_PEAK, peak));
    var over =
        offered(
            field,
            journey,
            peak * TIMES_THE_PEAK,
            Duration.ofSeconds(terms.times(4, terms.isLong() ? 300 : 4)));
    report
        .fact("peak %.0f/s with %d side by side".formatted(peak, SIDE_BY_SIDE))
        .fact(
            "at %d times that: %.0f/s accepted (%.2f of the peak), p99 %d ms; %d refused, p99 %d ms; %d never sent"
                .formatted(
                    TIMES_THE_PEAK,
                    over.perSecond(),
                    over.perSecond() / peak,
                    Stretch.p99(over.accepted()),
                    over.refused().size(),
                    Stretch.p99(over.refused()),
                    over.unsent()))
        .fact("answers " + traffic)
        .unless(
            !terms.isLong() || over.perSecond() >= GOODPUT * peak,
            "I8",
            "Expected %.0f %% of the peak, but %.2f was left"
                .formatted(100 * GOODPUT, over.perSecond() / peak))
        .unless(
            !terms.isLong() || Stretch.p99(over.refused()) < EARLY_MS,
            "I8",
            "Expected refusals within %d ms, but p99 is %d ms"
                .formatted(EARLY_MS, Stretch.p99(over.refused())));
    Judging.retryAfter(report, traffic);
    return field.judge(report).done();
  }

  /** Acknowledged uploads per second by people who wait for each answer. */
  private static double peak(Field field, Journey journey, Duration time) {
    var done = new AtomicInteger();
    long until = System.nanoTime() + time.toNanos();
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < SIDE_BY_SIDE; i++) {
      int applicant = field.applicants(1);
      threads.add(
          Thread.startVirtualThread(
              () -> {
                while (System.nanoTime() < until) {
                  if (journey.tryUpload(applicant).statusCode() == 201) {
                    done.incrementAndGet();
                  }
                }
              }));
    }
    join(threads);
    return done.get() / (time.toMillis() / 1e3);
  }

  /** An open loop: the next is sent when it is due, whatever became of those before. */
  private static Stretch offered(Field field, Journey journey, double rate, Duration time) {
    var accepted = Collections.synchronizedList(new ArrayList<Long>());
    var refused = Collections.synchronizedList(new ArrayList<Long>());
    int unsent = 0;
    var open = new Semaphore(MOST_OPEN);
    int applicant = field.applicants(1);
    long started = System.nanoTime();
    long count = (long) (rate * time.toMillis() / 1e3);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < count; i++) {
        java.util.concurrent.locks.LockSupport.parkNanos(
            started + (long) (i * 1e9 / rate) - System.nanoTime());
        if (!open.tryAcquire()) {
          unsent++;
          continue;
        }
        threads.execute(
            () -> {
              long sent = System.nanoTime();
              try {
                HttpResponse<byte[]> answer = journey.tryUpload(applicant);
                long took = (System.nanoTime() - sent) / 1_000_000;
                (answer.statusCode() == 201 ? accepted : refused).add(took);
              } finally {
                open.release();
              }
            });
      }
    }
    double seconds = (System.nanoTime() - started) / 1e9;
    Collections.sort(accepted);
    Collections.sort(refused);
    return new Stretch(accepted.size() / seconds, accepted, refused, unsent);
  }

  private static void join(List<Thread> threads) {
    for (var thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new kz.qyzmet.stack.CheckFailed("Expected the load to end, but was interrupted", e);
      }
    }
  }
}
