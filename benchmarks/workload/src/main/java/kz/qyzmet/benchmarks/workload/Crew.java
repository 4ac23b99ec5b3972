package kz.qyzmet.benchmarks.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A fixed number of threads that share out numbered jobs. */
public final class Crew {
  private Crew() {}

  /** One job; its number is 0, 1, 2 … */
  @FunctionalInterface
  public interface Job {
    void run(int number) throws Exception;
  }

  /** Runs all jobs; the first failure ends the others and is thrown. */
  public static void run(int threads, int jobs, Job job) throws Exception {
    var next = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (int i = 0; i < threads; i++) {
        all.add(
            pool.submit(
                () -> {
                  try {
                    for (int mine = next.getAndIncrement();
                        mine < jobs;
                        mine = next.getAndIncrement()) {
                      job.run(mine);
                    }
                  } catch (Exception e) {
                    next.set(jobs);
                    throw e;
                  }
                  return null;
                }));
      }
      for (var each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }
}
