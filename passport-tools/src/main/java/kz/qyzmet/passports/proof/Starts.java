package kz.qyzmet.passports.proof;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.qyzmet.calendar.Interval;
import kz.qyzmet.calendar.OpeningHours;
import kz.qyzmet.calendar.due.Channel;

/**
 * The times of a day at which something changes: midnight, each edge of opening, and a minute on
 * either side.
 */
final class Starts {
  /** Edges of a branch's day types (ordinary and duty desks, the duty Saturday). */
  private static final List<LocalTime> BRANCH =
      List.of(LocalTime.of(9, 0), LocalTime.of(13, 0), LocalTime.of(18, 0), LocalTime.of(20, 0));

  private Starts() {}

  static List<LocalTime> of(Channel channel, OpeningHours hours) {
    var edges = new TreeSet<LocalTime>();
    around(edges, LocalTime.MIDNIGHT);
    for (var intervals : hours.weekly().values()) {
      for (Interval interval : intervals) {
        around(edges, interval.from());
        around(edges, interval.to());
      }
    }
    if (channel == Channel.CORPORATION) {
      BRANCH.forEach(edge -> around(edges, edge));
    }
    return List.copyOf(edges);
  }

  private static void around(Set<LocalTime> edges, LocalTime edge) {
    edges.add(edge.minusMinutes(1));
    edges.add(edge);
    edges.add(edge.plusMinutes(1));
  }
}
