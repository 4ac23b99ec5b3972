package kz.qyzmet.benchmarks.workload;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Durations from many threads, to three significant digits, up to an hour. */
public final class Latencies {
  private static final long LONGEST = 3_600_000_000_000L;
  private final Histogram histogram = new ConcurrentHistogram(LONGEST, 3);

  /** Takes a duration in nanoseconds; a negative one, of two clocks that disagree, counts as 0. */
  public void add(long nanos) {
    histogram.recordValue(Math.clamp(nanos, 0, LONGEST));
  }

  public long count() {
    return histogram.getTotalCount();
  }

  /**
   * The least duration that this share of all did not exceed, in nanoseconds.
   *
   * @param percent 0 to 100
   */
  public long at(double percent) {
    if (count() == 0) {
      throw new IllegalStateException("Expected something measured, but nothing was");
    }
    return histogram.getValueAtPercentile(percent);
  }
}
