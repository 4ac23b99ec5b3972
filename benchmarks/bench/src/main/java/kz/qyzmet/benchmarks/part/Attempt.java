package kz.qyzmet.benchmarks.part;

import java.time.Duration;

/** Runs a part; one that fails is told in the report and stops no other. */
public final class Attempt {
  private Attempt() {}

  /**
   * Measures, or notes why it could not be measured: an exception and a broken class alike.
   *
   * @throws OutOfMemoryError as it is: nothing that is measured after it would mean anything
   */
  public static void at(Part part, Run run) {
    run.progress().say("part " + part.name() + ": " + part.about());
    long begun = System.nanoTime();
    try {
      part.run(run);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      run.report().notRun(part.name(), "interrupted");
    } catch (OutOfMemoryError e) {
      throw e;
    } catch (Throwable e) {
      run.progress().say(part.name() + " could not run: " + e);
      if (System.getenv("QYZMET_DEBUG") != null) {
        e.printStackTrace();
      }
      run.report().notRun(part.name(), why(e));
    } finally {
      run.report().took(part.name(), Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /** Our own failures speak for themselves; of others the kind says more than the message. */
  private static String why(Throwable e) {
    return e instanceof Error || e.getMessage() == null ? e.toString() : e.getMessage();
  }
}
