package kz.qyzmet.simulation;

import static kz.qyzmet.simulation.VirtualTime.MILLI;
import static kz.qyzmet.simulation.VirtualTime.SECOND;

import java.util.List;

/**
 * What goes wrong in one life. Each seed draws its own mix, many of them empty, because a system
 * that is struck by everything at once rarely comes far enough to show a rare fault. The number of
 * strikes is bounded, so that every life comes to rest.
 */
final class Faults {
  private static final double[] RATES = {0, 0, 0.001, 0.004, 0.015};
  private static final int MOST = 60;

  /** The narrow places of the protocol: a life is often struck at one of them again and again. */
  private static final List<String> NARROWS =
      List.of(
          "nowhere",
          "after commit",
          "after take of the outbox",
          "acknowledgement",
          "after claim of due watches",
          "after write of marks and notices",
          "after command",
          "after acceptance",
          "relay round");

  /** The most by which a machine's clock may be wrong, in microseconds. */
  static final long SKEW = 3 * SECOND;

  private static final double AT_THE_NARROW = 0.1;

  private final Chance chance;
  private final double crash;
  private final double pause;
  private final double loss;
  private final double restart;
  private final double outage;
  private final double disorder;
  private final double rewind;
  private final double slow;
  private final double poison;

  private final long skew;
  private final String narrow;
  private int left;

  Faults(Chance chance) {
    this.chance = chance;
    crash = rate(1);
    pause = rate(0.5);
    loss = rate(1);
    restart = rate(0.1);
    outage = rate(0.2);
    disorder = rate(40);
    rewind = rate(3);
    slow = rate(4);
    poison = rate(2);
    skew = chance.in(0.5) ? 0 : SKEW;
    narrow = chance.of(NARROWS);
    left = chance.below(MOST);
  }

  private double rate(double factor) {
    return RATES[chance.below(RATES.length)] * factor;
  }

  private boolean strikes(double probability) {
    if (left > 0 && chance.in(probability)) {
      left--;
      return true;
    }
    return false;
  }

  boolean crash(String before) {
    return strikes(before.equals(narrow) ? AT_THE_NARROW : crash);
  }

  boolean pause(String before) {
    return strikes(before.equals(narrow) ? AT_THE_NARROW : pause);
  }

  /** A request or an answer that never comes. */
  boolean loss() {
    return strikes(loss);
  }

  /** A database that loses all connections and goes on. */
  boolean restart() {
    return strikes(restart);
  }

  boolean outage() {
    return strikes(outage);
  }

  /** Records out of order, or some of them once more. */
  boolean disorder() {
    return strikes(disorder);
  }

  /** A consumer that starts again from the first record. */
  boolean rewind() {
    return strikes(rewind);
  }

  /** A record that is no event. */
  boolean poison() {
    return strikes(poison);
  }

  /** How wrong a machine's clock is, in microseconds. */
  long skew() {
    return skew == 0 ? 0 : chance.between(-skew, skew);
  }

  /** How long a message is under way. */
  long delay() {
    if (strikes(slow)) {
      return chance.between(10 * MILLI, 8 * SECOND);
    }
    return 200 + chance.exponential(1_500);
  }

  @Override
  public String toString() {
    return "crash=%s pause=%s loss=%s restart=%s outage=%s disorder=%s rewind=%s slow=%s poison=%s skew=%s narrow='%s' strikes=%d"
        .formatted(
            crash, pause, loss, restart, outage, disorder, rewind, slow, poison, skew > 0, narrow,
            left);
  }
}
