package kz.qyzmet.stack.demo;

import java.time.Duration;
import java.util.function.Supplier;
import kz.qyzmet.stack.CheckFailed;

/** Events travel: what one service has done, another tells a moment later. */
final class Patience {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Patience() {}

  /**
   * Looks until there is something.
   *
   * @param look null as long as there is nothing
   */
  static <T> T until(String what, Supplier<T> look) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (true) {
      var found = look.get();
      if (found != null) {
        return found;
      }
      if (System.nanoTime() > end) {
        throw new CheckFailed(
            "Expected " + what + " within " + LIMIT.toSeconds() + " s, but it did not come");
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
