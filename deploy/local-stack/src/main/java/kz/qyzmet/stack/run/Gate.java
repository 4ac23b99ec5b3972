package kz.qyzmet.stack.run;

import java.util.function.Supplier;
import kz.qyzmet.stack.CheckFailed;

/**
 * What starts something goes through it, one after the other. Once it is closed nothing starts any
 * more; and closing waits for a start under way, so that what was started is there to be stopped.
 */
final class Gate {
  private boolean closed;

  synchronized boolean isClosed() {
    return closed;
  }

  /**
   * Starts something.
   *
   * @throws CheckFailed when all is being stopped
   */
  synchronized void through(Runnable start) {
    if (closed) {
      throw new CheckFailed("Expected to start, but was stopped meanwhile");
    }
    start.run();
  }

  /** Does something while nothing is being started. */
  synchronized void alone(Runnable act) {
    act.run();
  }

  /** Looks at what was started, and not in the middle of a start. */
  synchronized <T> T look(Supplier<T> at) {
    return at.get();
  }

  /** Closes it and does one thing more in the same breath; false if it was closed before. */
  synchronized boolean close(Runnable last) {
    if (closed) {
      return false;
    }
    closed = true;
    last.run();
    return true;
  }
}
