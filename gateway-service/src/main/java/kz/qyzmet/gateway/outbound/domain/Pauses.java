package kz.qyzmet.gateway.outbound.domain;

import java.time.Duration;

/** How long to wait after a try that came to nothing: twice as long each time, up to a limit. */
public record Pauses(Duration first, Duration longest) {
  private static final int DOUBLINGS = 30;

  public Pauses {
    if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "Expected a first pause above zero and up to the longest, but got "
              + first
              + " and "
              + longest);
    }
  }

  /**
   * The pause after a number of tries.
   *
   * @param tries how many came to nothing, from 1
   */
  public Duration after(int tries) {
    var grown = first.multipliedBy(1L << Math.clamp(tries - 1L, 0, DOUBLINGS));
    return grown.compareTo(longest) < 0 ? grown : longest;
  }
}
