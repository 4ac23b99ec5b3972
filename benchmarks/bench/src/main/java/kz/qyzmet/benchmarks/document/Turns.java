package kz.qyzmet.benchmarks.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.benchmarks.bed.Tempo;
import kz.qyzmet.stack.CheckFailed;

/** Lets both of a pair work in turn on one thread, another one first in each round. */
public final class Turns {
  /** How long one works before the other does while they get warm. */
  private static final Duration SHORT = Duration.ofMillis(500);

  private final Pair pair;
  private final int outcome;
  private final List<Double> ours = new ArrayList<>();
  private final List<Double> bare = new ArrayList<>();

  private Turns(Pair pair, int outcome) {
    this.pair = pair;
    this.outcome = outcome;
  }

  /**
   * What was measured.
   *
   * @param outcome of each time, ours and theirs
   * @param ours milliseconds for one, of each round
   * @param bare the same of the library alone
   */
  public record Measured(int outcome, List<Double> ours, List<Double> bare) {}

  /** Warms both up, that long each, and measures them; fails where they do not agree. */
  public static Measured measure(Pair pair, Tempo tempo) throws Exception {
    var turns = new Turns(pair, pair.bare().once());
    if (turns.outcome < 1) {
      throw new CheckFailed("Expected the " + pair.what() + " to succeed, but it does not");
    }
    for (long left = tempo.warmUp().toMillis(); left > 0; left -= SHORT.toMillis()) {
      turns.millis(pair.ours(), SHORT);
      turns.millis(pair.bare(), SHORT);
    }
    for (int round = 0; round < tempo.rounds(); round++) {
      boolean oursFirst = round % 2 == 0;
      if (oursFirst) {
        turns.ours.add(turns.millis(pair.ours(), tempo.round()));
      }
      turns.bare.add(turns.millis(pair.bare(), tempo.round()));
      if (!oursFirst) {
        turns.ours.add(turns.millis(pair.ours(), tempo.round()));
      }
    }
    return new Measured(turns.outcome, List.copyOf(turns.ours), List.copyOf(turns.bare));
  }

  private double millis(Pair.Work work, Duration time) throws Exception {
    long begun = System.nanoTime();
    long done = 0;
    long taken;
    do {
      int found = work.once();
      if (found != outcome) {
        throw new CheckFailed(
            "Expected " + outcome + " of " + pair.what() + " from both, but got " + found);
      }
      done++;
      taken = System.nanoTime() - begun;
    } while (taken < time.toNanos());
    return taken / 1e6 / done;
  }
}
