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
    return new Tempo(Duration.ofSeconds(20), Duration.ofSeconds(8), 2, false);
  }

  /**
   * Small differences want many turns: rounds of half the length, three with each of the contenders
   * first; the warm-up is the same.
   */
  public Tempo often(int contenders) {
    return quick ? this : new Tempo(warmUp, round.dividedBy(2), 3 * contenders, false);
  }

  /**
   * Where several processes of each service share the load, each gets warm by its part of it: twice
   * the time for the steps, once more for accepting. One round, for there are several stages.
   */
  public Tempo shared() {
    return quick
        ? this
        : new Tempo(warmUp.multipliedBy(2), round.plus(round.dividedBy(2)), 1, false);
  }

  /** At an even rate nothing has to be found out about a limit: shorter rounds will do. */
  public Duration paced() {
    return quick ? Duration.ofSeconds(1) : Duration.ofSeconds(4);
  }

  public static Tempo quickly() {
    return new Tempo(Duration.ofSeconds(2), Duration.ofSeconds(2), 1, true);
  }
}
