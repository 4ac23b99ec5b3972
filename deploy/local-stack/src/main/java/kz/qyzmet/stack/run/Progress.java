package kz.qyzmet.stack.run;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says on the error stream what is going on, so that waiting is never silent. */
public final class Progress {
  private final PrintWriter out;
  private final long started = System.nanoTime();

  public Progress(PrintWriter out) {
    this.out = out;
  }

  public synchronized void say(String what) {
    out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), what));
    out.flush();
  }

  void sayIf(boolean so, String what) {
    if (so) {
      say(what);
    }
  }

  /** Lines as they are, such as the tail of a log. */
  public synchronized void show(Iterable<String> lines) {
    lines.forEach(line -> out.println("          | " + line));
    out.flush();
  }

  public double seconds() {
    return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
  }
}
