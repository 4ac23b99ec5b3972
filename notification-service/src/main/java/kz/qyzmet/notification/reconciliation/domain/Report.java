package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reconciliation found.
 *
 * @param at when it ended: ages are as of then
 * @param without who takes no part in this installation: nothing is proven of it
 * @param applications how many were compared
 * @param underWay what is open and younger than the grace
 * @param kinds all gaps, counted
 * @param listed the gaps themselves, up to a number
 */
public record Report(
    Instant at,
    Set<Party> without,
    long applications,
    long underWay,
    Map<Gap.Kind, Counted> kinds,
    List<Gap> listed) {
  public Report {
    without = Set.copyOf(without);
    kinds = Map.copyOf(kinds);
    listed = List.copyOf(listed);
  }

  /**
   * The gaps of a kind.
   *
   * @param oldest since when the oldest stands open; null where nobody knows
   */
  public record Counted(long gaps, Instant oldest) {
    Counted and(Gap gap) {
      var earlier =
          oldest == null || (gap.since() != null && gap.since().isBefore(oldest))
              ? gap.since()
              : oldest;
      return new Counted(gaps + 1, earlier);
    }
  }

  public long gaps() {
    return kinds.values().stream().mapToLong(Counted::gaps).sum();
  }
}
