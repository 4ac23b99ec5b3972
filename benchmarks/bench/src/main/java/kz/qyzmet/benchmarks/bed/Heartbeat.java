package kz.qyzmet.benchmarks.bed;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.stack.run.Progress;

/** Says every few seconds that something long still goes on. */
public final class Heartbeat implements AutoCloseable {
  private static final long SECONDS = 5;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("heartbeat").unstarted(task));

  public Heartbeat(Progress progress, String what) {
    long begun = System.nanoTime();
    var unused =
        timer.scheduleAtFixedRate(
            () ->
                progress.say(
                    what + ", " + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun) + " s"),
            SECONDS,
            SECONDS,
            TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
