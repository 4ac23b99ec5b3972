package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts while the accounts are compared: however many gaps there are, it keeps a few. */
public final class Tally {
  private final Rules rules;
  private final int longest;
  private final Map<Gap.Kind, Report.Counted> kinds = new EnumMap<>(Gap.Kind.class);
  private final List<Gap> listed = new ArrayList<>();
  private long applications;
  private long underWay;

  public Tally(Rules rules, int longest) {
    this.rules = rules;
    this.longest = longest;
  }

  /** One more application was compared. */
  public void compared() {
    applications++;
  }

  /** How many were compared so far. */
  public long applications() {
    return applications;
  }

  public void add(Gap open, Instant now) {
    if (!rules.isGap(open, now)) {
      underWay++;
      return;
    }
    kinds.compute(
        open.kind(),
        (_, counted) -> counted == null ? new Report.Counted(1, open.since()) : counted.and(open));
    if (listed.size() < longest) {
      listed.add(open);
    }
  }

  /**
   * What was found.
   *
   * @param without who takes no part in this installation
   */
  public Report report(Instant at, Set<Party> without) {
    return new Report(at, without, applications, underWay, kinds, listed);
  }
}
