package kz.qyzmet.notification.reconciliation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Counts while the accounts are compared: however many gaps there are, it keeps a few of each kind,
 * so that none hides another.
 */
public final class Tally {
  private final Rules rules;
  private final int longest;
  private final Wanted wanted;
  private final Map<Gap.Kind, Report.Counted> kinds = new EnumMap<>(Gap.Kind.class);
  private final Map<Gap.Kind, Listed> lists = new EnumMap<>(Gap.Kind.class);
  private long applications;
  private long underWay;

  /**
   * Counts all and lists what is wanted.
   *
   * @param longest gaps of one kind to list; those of its last application are all there
   */
  public Tally(Rules rules, int longest, Wanted wanted) {
    this.rules = rules;
    this.longest = longest;
    this.wanted = wanted;
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
    if (wanted.lists(open)) {
      lists.computeIfAbsent(open.kind(), _ -> new Listed()).add(open, longest);
    }
  }

  /**
   * What was found.
   *
   * @param without who takes no part in this installation
   */
  public Report report(Instant at, Set<Party> without) {
    var listed = new ArrayList<Gap>();
    var more = new EnumMap<Gap.Kind, Report.More>(Gap.Kind.class);
    lists.forEach(
        (kind, list) -> {
          list.first.values().forEach(listed::addAll);
          if (list.more > 0) {
            more.put(kind, new Report.More(list.more, list.first.lastKey()));
          }
        });
    return new Report(at, without, applications, underWay, kinds, listed, more);
  }

  /** The first of a kind by application: a cursor between applications leaves none out. */
  private static final class Listed {
    private final TreeMap<UUID, List<Gap>> first = new TreeMap<>(Merge.ORDER);
    private int size;
    private long more;

    void add(Gap gap, int longest) {
      first.computeIfAbsent(Wanted.place(gap), _ -> new ArrayList<>()).add(gap);
      size++;
      while (first.size() > 1 && size - first.lastEntry().getValue().size() >= longest) {
        int last = first.pollLastEntry().getValue().size();
        size -= last;
        more += last;
      }
    }
  }
}
