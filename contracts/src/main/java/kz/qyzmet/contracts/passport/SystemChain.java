package kz.qyzmet.contracts.passport;

import java.time.Duration;
import java.util.List;

/**
 * The systems by which a request reaches its provider and the ready notice comes back. They are
 * told beside our own events, and a case never waits for them.
 *
 * @param systems codes, in the order in which a request passes them: from the gateway to the
 *     provider's own
 * @param silentAfter how long one of them may say nothing, by the clock
 */
public record SystemChain(List<String> systems, Sourced<Duration> silentAfter, Basis basis) {
  public SystemChain {
    systems = List.copyOf(systems);
  }
}
