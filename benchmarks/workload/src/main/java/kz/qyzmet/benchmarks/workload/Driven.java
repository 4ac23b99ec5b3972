package kz.qyzmet.benchmarks.workload;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a drive did.
 *
 * @param pipelines cases that went from the first step to the end
 * @param transitions acts of people in them; a vote of several is one for each member
 * @param nanos from the first step's start to the last step's end
 * @param p50 of a single transition, nanoseconds
 * @param p99 of a single transition, nanoseconds
 */
public record Driven(long pipelines, long transitions, long nanos, long p50, long p99) {
  private static final Set<String> NAMES =
      new TreeSet<>(Set.of("pipelines", "transitions", "nanos", "p50", "p99"));

  /** Of a drive whose every transition was timed. */
  public static Driven of(long pipelines, long nanos, Latencies latencies) {
    return new Driven(pipelines, latencies.count(), nanos, latencies.at(50), latencies.at(99));
  }

  /** As {@code key=value} words. */
  String words() {
    return "pipelines="
        + pipelines
        + " transitions="
        + transitions
        + " nanos="
        + nanos
        + " p50="
        + p50
        + " p99="
        + p99;
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
    if (!found.keySet().equals(NAMES)) {
      throw new IllegalArgumentException("Expected " + NAMES + ", but got: " + words);
    }
    return new Driven(
        found.get("pipelines"),
        found.get("transitions"),
        found.get("nanos"),
        found.get("p50"),
        found.get("p99"));
  }
}
