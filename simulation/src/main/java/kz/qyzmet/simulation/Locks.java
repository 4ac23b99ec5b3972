package kz.qyzmet.simulation;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A server's locks: each has one owner, and a line of those who wait for it. */
final class Locks {
  private final VirtualTime time;
  private final Map<Object, Database.Session> owners = new HashMap<>();
  private final Map<Object, ArrayDeque<Waiting>> lines = new HashMap<>();

  private record Waiting(Database.Session session, Runnable granted) {}

  /** What is locked where a row is. */
  record Row(String table, UUID id) {}

  Locks(VirtualTime time) {
    this.time = time;
  }

  /** Takes a lock that nobody else holds. */
  Taken take(Object key, Database.Session session) {
    var owner = owners.putIfAbsent(key, session);
    if (owner == null) {
      return Taken.NOW;
    }
    return owner == session ? Taken.BEFORE : Taken.BY_ANOTHER;
  }

  /** Whose a lock is, once somebody has asked for it. */
  enum Taken {
    NOW,
    BEFORE,
    BY_ANOTHER
  }

  /** Stands in line for a lock. */
  void await(Object key, Database.Session session, Runnable granted) {
    lines.computeIfAbsent(key, _ -> new ArrayDeque<>()).add(new Waiting(session, granted));
  }

  /** Lets go of locks, and leaves the lines in which the session stands. */
  void release(List<Object> keys, Database.Session session) {
    for (var key : keys) {
      var line = lines.get(key);
      if (line != null) {
        line.removeIf(waiting -> waiting.session() == session);
      }
      if (owners.get(key) == session) {
        owners.remove(key);
        hand(key, line);
      }
    }
  }

  private void hand(Object key, ArrayDeque<Waiting> line) {
    var next = line == null ? null : line.poll();
    if (next == null) {
      lines.remove(key);
      return;
    }
    owners.put(key, next.session());
    // Granted within this instant, but not within the commit that let it go.
    time.after(0, () -> next.session().goOnWith(next.granted()));
  }
}
