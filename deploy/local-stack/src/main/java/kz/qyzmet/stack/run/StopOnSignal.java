package kz.qyzmet.stack.run;

import java.util.concurrent.Callable;

/** Closes the stack when the process is told to stop: by Ctrl-C or SIGTERM. */
public final class StopOnSignal {
  private StopOnSignal() {}

  /**
   * Does the work, and stops the stack at its end, at its failure and at a signal alike.
   *
   * @param told the exit code when a signal ended the work: 0 where that is its usual end
   */
  public static <T> T during(Stack stack, int told, Callable<T> work) throws Exception {
    var hook =
        new Thread(
            () -> {
              stack.close();
              // The JVM by itself would report the signal's number.
              Runtime.getRuntime().halt(told);
            },
            "stop-on-signal");
    Runtime.getRuntime().addShutdownHook(hook);
    try (stack) {
      return work.call();
    } finally {
      release(hook);
    }
  }

  /** From now on a signal ends the process as usual. */
  private static void release(Thread hook) throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException signalCameFirst) {
      // The hook is stopping the stack and ends the process; racing it to the exit would cut it
      // off.
      hook.join();
    }
  }
}
