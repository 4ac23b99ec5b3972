package kz.qyzmet.drills.drill;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.stack.run.Service;

/**
 * Looks once a second how old the oldest thing in each queue is, in outboxes, among parked events
 * and in the topics before each consumer, and keeps the oldest.
 */
final class QueueAges implements AutoCloseable {
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Field field;
  private final Map<String, Long> oldest = new TreeMap<>();
  private final Thread thread;
  private volatile boolean stopping;
  private volatile RuntimeException failed;

  QueueAges(Field field) {
    this.field = field;
    this.thread = Thread.ofVirtual().name("queue-ages").start(this::look);
  }

  private void look() {
    try (var unread = new Unread(field.stack().kafka())) {
      while (!stopping) {
        for (var service : Service.CORE) {
          note(service, "outbox", "at");
          note(service, "parked_event", "parked_at");
        }
        unread.oldest().forEach((service, age) -> note(service.code() + " unread", age));
        Field.pause(LOOK);
      }
    } catch (RuntimeException e) {
      failed = e;
    }
  }

  private void note(Service service, String table, String since) {
    int age =
        Hooks.count(
            field.stack(),
            service,
            "SELECT coalesce(extract(epoch FROM now() - min(%s)) * 1000, 0)::int FROM %s"
                .formatted(since, table));
    note(service.code() + " " + table, age);
  }

  private void note(String queue, long age) {
    synchronized (oldest) {
      oldest.merge(queue, age, Math::max);
    }
  }

  /**
   * The oldest by queue, in milliseconds; queues that were always empty are left out.
   *
   * @throws RuntimeException when the looking came to an end before its time
   */
  Map<String, Long> oldest() {
    if (failed != null) {
      throw failed;
    }
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
