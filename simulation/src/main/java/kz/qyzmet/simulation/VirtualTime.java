package kz.qyzmet.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.PriorityQueue;

/**
 * The one clock and the one thread: what is to happen happens in the order of its instants, and
 * what falls on one instant in an order drawn from the seed. Time passes only between events, so
 * that a weekend costs nothing.
 */
final class VirtualTime {
  static final long MILLI = 1_000;
  static final long SECOND = 1_000 * MILLI;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;
  static final long DAY = 24 * HOUR;

  private record Due(long at, int lot, long number, Runnable action) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
      int byTime = Long.compare(at, other.at);
      int byLot = byTime == 0 ? Integer.compare(lot, other.lot) : byTime;
      return byLot == 0 ? Long.compare(number, other.number) : byLot;
    }
  }

  private final PriorityQueue<Due> queue = new PriorityQueue<>();
  private final Chance chance;
  private long now;
  private long events;
  private long numbers;

  /**
   * @param chance draws the order of what is simultaneous
   */
  VirtualTime(Instant start, Chance chance) {
    this.now = micros(start);
    this.chance = chance;
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Microseconds since 1970. */
  long micros() {
    return now;
  }

  Instant now() {
    return instant(now);
  }

  /** How many events have happened. */
  long events() {
    return events;
  }

  /** Lets something happen after so many microseconds. */
  void after(long delay, Runnable action) {
    at(now + Math.max(0, delay), action);
  }

  void at(long micros, Runnable action) {
    queue.add(new Due(Math.max(now, micros), chance.lot(), numbers++, action));
  }

  /**
   * Runs until nothing is left to happen.
   *
   * @return false where the limit of events was reached before
   */
  boolean run(long mostEvents) {
    while (!queue.isEmpty()) {
      if (events++ >= mostEvents) {
        return false;
      }
      var due = queue.poll();
      now = due.at();
      due.action().run();
    }
    return true;
  }
}
