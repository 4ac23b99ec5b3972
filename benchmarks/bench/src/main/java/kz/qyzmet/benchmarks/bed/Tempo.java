package kz.qyzmet.benchmarks.bed;

import java.time.Duration;

/**
 * How long things take.
 *
 * @param warmUp of each measured JVM before a figure counts
 * @param round how long one round of one contender should take
 * @param rounds how often each contender has its turn
 * @param quick whether this only shows that things work
 */
public record Tempo(Duration warmUp, Duration round, int rounds, boolean quick) {
  public static Tempo measured() {
    return new Tempo(Duration.ofSeconds(20), Duration.ofSeconds(10), 2, false);
  }

  /**
   * Small differences want many turns: short rounds and four times as many; the warm-up is the
   * same.
   */
  public Tempo often() {
    return quick ? this : new Tempo(warmUp, round.dividedBy(2), rounds * 4, false);
  }

  public static Tempo quickly() {
    return new Tempo(Duration.ofSeconds(2), Duration.ofSeconds(2), 1, true);
  }
}
