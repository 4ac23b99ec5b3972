package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a reconciliation found.
 *
 * @param at when it ended: ages are as of then
 * @param without who takes no part in this installation: nothing is proven of it
 * @param applications how many were compared
 * @param underWay what is open and younger than the grace
 * @param kinds all gaps, counted
 * @param listed the gaps themselves, of each kind that was wanted up to a number
 * @param more of each kind what comes behind those; a kind without more is not in it
 */
public record Report(
    Instant at,
    Set<Party> without,
    long applications,
    long underWay,
    Map<Gap.Kind, Counted> kinds,
    List<Gap> listed,
    Map<Gap.Kind, More> more) {
  public Report {
    without = Set.copyOf(without);
    kinds = Map.copyOf(kinds);
    listed = List.copyOf(listed);
    more = Map.copyOf(more);
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

  /**
   * What is not listed of a kind.
   *
   * @param gaps how many come behind the last that is listed
   * @param after that one's application, to read on with
   */
  public record More(long gaps, UUID after) {}

  public long gaps() {
    return kinds.values().stream().mapToLong(Counted::gaps).sum();
  }
}
