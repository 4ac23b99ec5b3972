package kz.qyzmet.gateway.chain.domain;

import java.util.Objects;

/**
 * A system on the way, and whether it has what the way carries.
 *
 * @param receipt null while there is none
 */
public record Hop(String system, State state, Receipt receipt) {
  /** What is known of it. */
  public enum State {
    RECEIVED,
    /** It has told nothing, but one behind it has: it must have had it. */
    PASSED,
    /** Its receipt is the next one; if there is silence, it is here. */
    AWAITED,
    /** Nobody waits for its receipt: its turn has not come, or the way is closed. */
    AHEAD
  }

  public Hop {
    Objects.requireNonNull(system, "system");
    if ((state == State.RECEIVED) != (receipt != null)) {
      throw new IllegalArgumentException(
          "Expected a receipt exactly of what was received, but it is " + state);
    }
  }
}
