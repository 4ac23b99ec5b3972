package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import kz.qyzmet.stack.run.Service;

/**
 * What lies in the outboxes when a broker comes back. While it was away they only grew, so that is
 * what arrived meanwhile; what is added later is not of it.
 *
 * @param last the last row of each outbox; 0 where it is empty
 * @param away how long nothing was published
 */
record Backlog(Field field, Map<Service, Integer> last, int events, Duration away) {
  static Backlog of(Field field, Duration away) {
    var last = new EnumMap<Service, Integer>(Service.class);
    int events = 0;
    for (var service : Service.CORE) {
      last.put(service, count(field, service, "SELECT coalesce(max(seq), 0) FROM outbox"));
      events += waiting(field, service, last.get(service));
    }
    return new Backlog(field, last, events, away);
  }

  private static int waiting(Field field, Service service, int last) {
    return count(field, service, "SELECT count(*) FROM outbox WHERE seq <= " + last);
  }

  private static int count(Field field, Service service, String query) {
    return Hooks.count(field.stack(), service, query);
  }

  /** How fast it grew, events by the second. */
  double perSecond() {
    return events / (away.toMillis() / 1e3);
  }

  /** Whether none of it waits any more. */
  boolean isGone() {
    return last.entrySet().stream()
        .allMatch(each -> waiting(field, each.getKey(), each.getValue()) == 0);
  }
}
