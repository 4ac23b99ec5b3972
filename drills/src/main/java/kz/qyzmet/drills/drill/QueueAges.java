package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.stack.run.Service;

/** Looks once a second how old the oldest thing in each queue is, and keeps the oldest. */
final class QueueAges implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Field field;
  private final Map<String, Integer> oldest = new TreeMap<>();
  private final Thread thread;
  private volatile boolean stopping;

  QueueAges(Field field) {
    this.field = field;
    this.thread = Thread.ofVirtual().name("queue-ages").start(this::look);
  }

  private void look() {
    while (!stopping) {
      for (var service : Service.values()) {
        note(service, "outbox", "at");
        note(service, "parked_event", "parked_at");
      }
      Field.pause(LOOK);
    }
  }

  private void note(Service service, String table, String since) {
    int age =
        Hooks.count(
            field.stack(),
            service,
            "SELECT coalesce(extract(epoch FROM now() - min(%s)) * 1000, 0)::int FROM %s"
                .formatted(since, table));
    synchronized (oldest) {
      oldest.merge(service.code() + " " + table, age, Math::max);
    }
  }

  /** The oldest by queue, in milliseconds; queues that were always empty are left out. */
  Map<String, Integer> oldest() {
    synchronized (oldest) {
      var seen = new TreeMap<>(oldest);
      seen.values().removeIf(age -> age == 0);
      return seen;
    }
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
