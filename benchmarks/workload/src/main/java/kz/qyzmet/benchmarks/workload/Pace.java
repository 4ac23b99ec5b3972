package kz.qyzmet.benchmarks.workload;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** An even rate for numbered jobs, from the moment in which it is made. */
final class Pace {
  private final long begun = System.nanoTime();
  private final int perSecond;

  Pace(int perSecond) {
    this.perSecond = perSecond;
  }

  /** Returns when that job is due, at once where it is late; the moment by the nano clock. */
  long await(int number) {
    long due = begun + number * 1_000_000_000L / perSecond;
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return due;
  }

  /** A signal for each of so many jobs. */
  static List<CompletableFuture<Void>> signals(int jobs) {
    return Stream.generate(CompletableFuture<Void>::new).limit(jobs).toList();
  }

  /**
   * Does a job after the one that it needs, and tells those who need this one.
   *
   * @param needed the number of that one; negative for none
   */
  static void passing(List<CompletableFuture<Void>> done, int number, int needed, Runnable job) {
    try {
      if (needed >= 0) {
        done.get(needed).join();
      }
      job.run();
      done.get(number).complete(null);
    } catch (RuntimeException | Error e) {
      done.get(number).completeExceptionally(e);
      throw e;
    }
  }
}
