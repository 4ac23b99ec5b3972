package kz.qyzmet.benchmarks.workload;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a drive did.
 *
 * @param pipelines cases that went from the first step to the end
 * @param nanos from the first step's start to the last step's end
 * @param p50 of a single transition, nanoseconds
 * @param p99 of a single transition, nanoseconds
 */
public record Driven(long pipelines, long nanos, long p50, long p99) {
  public long transitions() {
    return pipelines * Step.PIPELINE.size();
  }

  /** As {@code key=value} words. */
  String words() {
    return "pipelines=" + pipelines + " nanos=" + nanos + " p50=" + p50 + " p99=" + p99;
  }

  /**
   * Reads {@link #words()}.
   *
   * @throws IllegalArgumentException when one is missing or no number
   */
  public static Driven of(String words) {
    Map<String, Long> found = new TreeMap<>();
    for (String word : words.strip().split(" ", -1)) {
      int at = word.indexOf('=');
      if (at < 0) {
        throw new IllegalArgumentException("Expected key=value words, but got: " + words);
      }
      found.put(word.substring(0, at), Long.parseLong(word.substring(at + 1)));
    }
    if (!found.keySet().equals(java.util.Set.of("pipelines", "nanos", "p50", "p99"))) {
      throw new IllegalArgumentException(
          "Expected pipelines, nanos, p50 and p99, but got: " + words);
    }
    return new Driven(
        found.get("pipelines"), found.get("nanos"), found.get("p50"), found.get("p99"));
  }
}
