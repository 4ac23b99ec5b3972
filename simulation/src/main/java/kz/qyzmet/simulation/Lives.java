package kz.qyzmet.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Many lives, each on one thread and none knowing of another, until one breaks an invariant. Of
 * several that break it is the one with the lowest seed among those lived.
 */
final class Lives {
  private static final int REPORTS = 20;

  private final long from;
  private final long count;
  private final Mutant mutant;
  private final int threads;
  private final AtomicLong next = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private volatile boolean stop;

  Lives(long from, long count, Mutant mutant, int threads) {
    this.from = from;
    this.count = count;
    this.mutant = mutant;
    this.threads = threads;
  }

  /**
   * What came of them.
   *
   * @param happened how often, over all lives, as {@link Outcome} has it of one
   * @param broken the life with the lowest seed that broke an invariant; empty where all hold
   */
  record Result(
      long lives,
      long applications,
      long events,
      Map<String, Integer> happened,
      double seconds,
      Optional<Outcome> broken) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%d lives with %d applications and %d events in %.1f s: %s",
          lives,
          applications,
          events,
          seconds,
          broken.map(outcome -> "BROKEN at seed " + outcome.seed()).orElse("all invariants hold"));
    }
  }

  /** Lives them all, or up to the first that breaks. */
  Result live(Consumer<String> progress) {
    long began = System.nanoTime();
    var sum = new Sum();
    try (var workers = Executors.newFixedThreadPool(threads)) {
      var parts = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        parts.add(workers.submit(() -> work(sum, progress, began)));
      }
      parts.forEach(Lives::await);
    }
    return new Result(
        sum.lives,
        sum.applications,
        sum.events,
        sum.happened,
        seconds(began),
        Optional.ofNullable(sum.broken));
  }

  private static double seconds(long began) {
    return (System.nanoTime() - began) / 1e9;
  }

  private static void await(Future<?> part) {
    try {
      part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Expected to live to the end, but was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("Expected to live, but the simulation itself failed", e);
    }
  }

  private void work(Sum sum, Consumer<String> progress, long began) {
    for (long i = next.getAndIncrement(); i < count && !stop; i = next.getAndIncrement()) {
      var outcome = Outcome.of(from + i, mutant);
      sum.add(outcome);
      stop |= !outcome.holds();
      long lived = done.incrementAndGet();
      if (lived % Math.max(1, count / REPORTS) == 0) {
        progress.accept(
            String.format(Locale.ROOT, "%d of %d lives, %.0f s", lived, count, seconds(began)));
      }
    }
  }

  private static final class Sum {
    private long lives;
    private long applications;
    private long events;
    private final Map<String, Integer> happened = new TreeMap<>();
    private Outcome broken;

    synchronized void add(Outcome outcome) {
      lives++;
      applications += outcome.applications();
      events += outcome.events();
      outcome.happened().forEach((what, times) -> happened.merge(what, times, Integer::sum));
      if (!outcome.holds() && (broken == null || outcome.seed() < broken.seed())) {
        broken = outcome;
      }
    }
  }

  /** The seeds of a range that break an invariant under a mutant, at most so many. */
  static List<Outcome> breaking(long from, long count, Mutant mutant, Invariant invariant) {
    for (long seed = from; seed < from + count; seed++) {
      var outcome = Outcome.of(seed, mutant);
      if (outcome.breaks(invariant)) {
        return List.of(outcome);
      }
    }
    return List.of();
  }
}
