package kz.qyzmet.benchmarks.bed;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import kz.qyzmet.stack.CheckFailed;

/** Waiting for a condition, never for ever. */
public final class Wait {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final long LOOK_NANOS = 5_000_000;

  private Wait() {}

  /** Returns as soon as it is so; fails with what was waited for after three minutes. */
  public static void until(String what, BooleanSupplier so) {
    long last = System.nanoTime() + LIMIT.toNanos();
    while (!so.getAsBoolean()) {
      if (System.nanoTime() > last) {
        throw new CheckFailed(
            "Expected " + what + " within " + LIMIT.toSeconds() + " s, but it did not come");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
