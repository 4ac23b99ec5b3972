package kz.qyzmet.simulator;

import java.util.Random;

/** Decides, message by message, what goes wrong. */
final class Dice {
  private Faults faults = Faults.NONE;
  private Random random = new Random(0);

  /** Its own, so that what is told of messages does not shift what happens to them. */
  private Random confirmations = new Random(0);

  private int comeBack;

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
    confirmations = new Random(wanted.seed());
    comeBack = wanted.notDelivered();
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

  /** Whether a message that the gateway takes comes back: so many of the next, and no more. */
  synchronized boolean comesBack() {
    boolean comes = comeBack > 0;
    comeBack -= comes ? 1 : 0;
    return comes;
  }

  /** Whether the gateway doesn't tell by itself what became of a message. */
  synchronized boolean losesConfirmation() {
    return confirmations.nextDouble() < faults.loseConfirmationRate();
  }

  /** Whether an answer of the service to the portal gets lost. */
  synchronized boolean misses() {
    return random.nextDouble() < faults.missRate();
  }
}
