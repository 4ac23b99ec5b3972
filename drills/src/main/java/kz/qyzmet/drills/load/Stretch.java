package kz.qyzmet.drills.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one stretch of time came to. */
public final class Stretch {
  private final Duration time;
  private final List<Long> accepted = new ArrayList<>();
  private final List<Long> refused = new ArrayList<>();
  private int inTime;

  Stretch(Duration time) {
    this.time = time;
  }

  void count(boolean isAccepted, long millis, boolean isInTime) {
    (isAccepted ? accepted : refused).add(millis);
    inTime += isAccepted && isInTime ? 1 : 0;
  }

  Stretch done() {
    Collections.sort(accepted);
    Collections.sort(refused);
    return this;
  }

  /** Acknowledged commands by the second; what came after the end counts for nothing. */
  public double perSecond() {
    return inTime / (time.toMillis() / 1e3);
  }

  public int refused() {
    return refused.size();
  }

  /** Of a hundred accepted ones, the second slowest took that long, in milliseconds. */
  public long acceptedP99() {
    return p99(accepted);
  }

  /** The same of those that were refused. */
  public long refusedP99() {
    return p99(refused);
  }

  private static long p99(List<Long> sorted) {
    return sorted.isEmpty() ? 0 : sorted.get((int) (sorted.size() * 0.99));
  }
}
