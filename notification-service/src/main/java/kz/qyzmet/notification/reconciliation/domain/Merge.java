package kz.qyzmet.notification.reconciliation.domain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Brings the accounts of all parties together, application by application, and holds one page of
 * each. A page that is out of order or cut short ends what is believed of its party: from there on
 * nothing is known of it, which is no gap in any application.
 */
public final class Merge {
  /** As the database orders them; {@link UUID#compareTo} takes the halves as signed. */
  public static final Comparator<UUID> ORDER =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private final Map<Party, Lane> lanes = new EnumMap<>(Party.class);

  /** Of those who take part; of the others nothing is known. */
  public Merge(Set<Party> parties) {
    for (var party : parties) {
      lanes.put(party, new Lane());
    }
  }

  /**
   * A page that is wanted.
   *
   * @param after the last application read; null for the first page
   */
  public record Ask(Party party, UUID after) {}

  /** The pages to read next, one of each party at most; empty when everything was read. */
  public List<Ask> asks() {
    return lanes.entrySet().stream()
        .filter(lane -> lane.getValue().waiting.isEmpty() && lane.getValue().open)
        .map(lane -> new Ask(lane.getKey(), lane.getValue().last))
        .toList();
  }

  /**
   * Takes a page that was asked for.
   *
   * @return false where it cannot be believed: the party counts as unread from there on
   */
  public boolean take(Party party, Page page) {
    var lane = lanes.get(party);
    var before = lane.last;
    for (var account : page.items()) {
      if (before != null && ORDER.compare(before, account.application()) >= 0) {
        unread(party);
        return false;
      }
      before = account.application();
    }
    if (page.next() != null && (page.items().isEmpty() || !page.next().equals(before))) {
      unread(party);
      return false;
    }
    lane.waiting.addAll(page.items());
    lane.last = before;
    lane.open = page.next() != null;
    return true;
  }

  /** From here on the party's account cannot be read. */
  public void unread(Party party) {
    var lane = lanes.get(party);
    lane.open = false;
    lane.unread = true;
  }

  /**
   * The applications of which everything is known that will be. Ids of which nobody has more than
   * what could not be handled are none.
   */
  public List<Line> ready() {
    var lines = new ArrayList<Line>();
    while (lanes.values().stream().noneMatch(lane -> lane.waiting.isEmpty() && lane.open)) {
      var first =
          lanes.values().stream()
              .flatMap(lane -> Optional.ofNullable(lane.waiting.peek()).stream())
              .map(Account::application)
              .min(ORDER);
      if (first.isEmpty()) {
        break;
      }
      var line = line(first.get());
      if (line.isKnown()) {
        lines.add(line);
      }
    }
    return lines;
  }

  private Line line(UUID application) {
    var known = new EnumMap<Party, Account>(Party.class);
    var unread = EnumSet.allOf(Party.class);
    unread.removeAll(lanes.keySet());
    lanes.forEach(
        (party, lane) -> {
          var account = lane.waiting.peek();
          if (account != null && account.application().equals(application)) {
            known.put(party, lane.waiting.poll());
          } else if (account == null && lane.unread) {
            unread.add(party);
          }
        });
    return new Line(application, known, unread);
  }

  private static final class Lane {
    private final Deque<Account> waiting = new ArrayDeque<>();
    private UUID last;
    private boolean open = true;
    private boolean unread;
  }
}
