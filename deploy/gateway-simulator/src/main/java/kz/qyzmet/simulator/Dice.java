package kz.qyzmet.simulator;

import java.util.Random;

/** Decides, message by message, what goes wrong. */
final class Dice {
  private Faults faults = Faults.NONE;
  private Random random = new Random(0);

  /**
   * What happens to one message that comes in.
   *
   * @param fails refused before anything is done
   * @param losesAnswer done, but not answered
   */
  record Fate(long delayMillis, boolean fails, boolean losesAnswer) {}

  synchronized void set(Faults wanted) {
    faults = wanted;
    random = new Random(wanted.seed());
  }

  synchronized Faults faults() {
    return faults;
  }

  /** Both dice fall each time, so that one rate does not shift what the other one hits. */
  synchronized Fate next() {
    boolean fails = random.nextDouble() < faults.failRate();
    boolean loses = random.nextDouble() < faults.loseAnswerRate();
    return new Fate(faults.delayMillis(), fails, loses && !fails);
  }

  /** Whether a message to the service leaves twice. */
  synchronized boolean repeats() {
    return random.nextDouble() < faults.repeatRate();
  }

  /** Whether an answer of the service to the portal gets lost. */
  synchronized boolean misses() {
    return random.nextDouble() < faults.missRate();
  }
}
