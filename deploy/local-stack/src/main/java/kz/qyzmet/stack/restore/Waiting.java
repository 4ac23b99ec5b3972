package kz.qyzmet.stack.restore;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import kz.qyzmet.stack.CheckFailed;

/** Waits for what must come, and not for ever. */
final class Waiting {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Waiting() {}

  static void until(String what, BooleanSupplier there) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new CheckFailed("Expected " + what + " in " + LIMIT.toSeconds() + " s");
      }
      try {
        Thread.sleep(PAUSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CheckFailed("Expected " + what + ", but was interrupted", e);
      }
    }
  }
}
