package kz.qyzmet.drills.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What one stretch of time came to. */
public final class Stretch {
  private final Duration time;
  private final List<Long> accepted = new ArrayList<>();
  private final List<Long> refused = new ArrayList<>();
  private final List<Long> late = new ArrayList<>();
  private int inTime;

  Stretch(Duration time) {
    this.time = time;
  }

  /** A command has left so long after it was due. */
  void sent(long millisLate) {
    late.add(millisLate);
  }

  void count(Applicant.Taken taken, long millis, boolean isInTime) {
    switch (taken) {
      case ACKNOWLEDGED -> {
        accepted.add(millis);
        inTime += isInTime ? 1 : 0;
      }
      case REFUSED -> refused.add(millis);
      case UNEXPECTED -> {}
    }
  }

  /** Acknowledged commands by the second; what came after the end counts for nothing. */
  public double perSecond() {
    return inTime / (time.toMillis() / 1e3);
  }

  /** How long those that were accepted took, in milliseconds. */
  public Times accepted() {
    return Times.of(accepted);
  }

  /** The same of those that were refused. */
  public Times refused() {
    return Times.of(refused);
  }

  /**
   * How long after it was due each command left, in milliseconds: that much of its latency is the
   * load's own, or a wait for a connection.
   */
  public Times late() {
    return Times.of(late);
  }
}
