package kz.qyzmet.simulator;

import java.util.List;

/**
 * How badly the gateway behaves. Rates go from 0 (never) to 1 (always).
 *
 * @param delayMillis how long it takes over each message
 * @param failRate of messages that it refuses before it has done anything
 * @param loseAnswerRate of messages that it acts on without an answer
 * @param repeatRate of messages to the service that leave twice, an application's at the same time
 * @param missRate of the service's answers to the portal that get lost: it sends the same again
 * @param notDelivered how many of the next messages come back: nobody behind the gateway gets them,
 *     and it says NOT_DELIVERED
 * @param loseConfirmationRate of what became of a message that the gateway doesn't tell by itself:
 *     it has to be asked
 * @param reorder whether messages to the service overtake each other, an application's too
 * @param silent codes of the systems of a chain that tell nothing and pass nothing on, until they
 *     are not silent any more
 * @param seed of the dice: the same seed, asked in the same order, does the same
 */
public record Faults(
    long delayMillis,
    double failRate,
    double loseAnswerRate,
    double repeatRate,
    double missRate,
    int notDelivered,
    double loseConfirmationRate,
    boolean reorder,
    List<String> silent,
    long seed) {
  /** The gateway as it should be. */
  public static final Faults NONE = new Faults(0, 0, 0, 0, 0, 0, 0, false, List.of(), 0);

  private static final long LONGEST = 600_000;

  public Faults {
    if (delayMillis < 0 || delayMillis > LONGEST) {
      throw new IllegalArgumentException(
          "Expected delayMillis from 0 to " + LONGEST + ", but got " + delayMillis);
    }
    rate("failRate", failRate);
    rate("loseAnswerRate", loseAnswerRate);
    rate("repeatRate", repeatRate);
    rate("missRate", missRate);
    rate("loseConfirmationRate", loseConfirmationRate);
    if (notDelivered < 0) {
      throw new IllegalArgumentException("Expected notDelivered from 0, but got " + notDelivered);
    }
    silent = silent == null ? List.of() : List.copyOf(silent);
    if (!Systems.ALL.containsAll(silent)) {
      throw new IllegalArgumentException(
          "Expected silent to name some of " + Systems.ALL + ", but got " + silent);
    }
  }

  private static void rate(String name, double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("Expected " + name + " from 0 to 1, but got " + rate);
    }
  }
}
