package kz.qyzmet.drills.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What came back from the system so far, counted: answers by status, broken connections, waits. */
public final class Traffic {
  /** A refused connection that another door made good: its caller has seen nothing of it. */
  private static final String TURNED_AWAY = "refused at one door";

  /** All others are what a person has seen come to nothing. */
  private static final String NOT_FAILED = "(?!429|408)[1-4]\\d\\d|" + TURNED_AWAY;

  private final Map<String, LongAdder> counts = Collections.synchronizedMap(new TreeMap<>());
  private final AtomicReference<Wait> longest = new AtomicReference<>(new Wait("none", 0));
  private final LongAdder withoutRetryAfter = new LongAdder();
  private final Map<Integer, LongAdder> unexpected = Collections.synchronizedMap(new TreeMap<>());
  private final List<Long> acts = Collections.synchronizedList(new ArrayList<>());

  /** One request, and how long it took, whatever came of it. */
  private record Wait(String what, long millis) {}

  void answered(String what, int status, boolean saysWhenToRetry, long millis) {
    count(Integer.toString(status));
    waited(what, millis);
    if ((status == 429 || status == 503) && !saysWhenToRetry) {
      withoutRetryAfter.increment();
    }
  }

  /** An answer that is neither an acknowledgement nor a refusal that says when to come again. */
  void unexpected(int status) {
    unexpected.computeIfAbsent(status, _ -> new LongAdder()).increment();
  }

  /** Those answers of a crowd, counted by status. */
  public Map<Integer, Long> unexpected() {
    synchronized (unexpected) {
      var counts = new TreeMap<Integer, Long>();
      unexpected.forEach((status, count) -> counts.put(status, count.sum()));
      return counts;
    }
  }

  /** A person of the staff has done something to a case. */
  void acted(Duration took) {
    acts.add(took.toNanos() / 1_000);
  }

  /** How many acts there were so far. */
  public int acts() {
    return acts.size();
  }

  /** How long the acts took but for the first so many, in microseconds. */
  public Times actsAfter(int first) {
    synchronized (acts) {
      return Times.of(acts.subList(first, acts.size()));
    }
  }

  void turnedAway() {
    count(TURNED_AWAY);
  }

  void broken(String what, Exception how, long millis) {
    count(how.getClass().getSimpleName());
    waited(what, millis);
  }

  private void waited(String what, long millis) {
    if (millis > longestMillis()) {
      longest.accumulateAndGet(
          new Wait(what, millis), (one, other) -> one.millis() < other.millis() ? other : one);
    }
  }

  private void count(String what) {
    counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
  }

  public long count(int status) {
    var count = counts.get(Integer.toString(status));
    return count == null ? 0 : count.sum();
  }

  /**
   * Tries that a person has seen fail, behind a balancer that turns to one other door where a
   * connection is refused: answers of 429, 408, 500 and above, connections that broke after they
   * were made, and those that both doors refused.
   */
  public long failed() {
    synchronized (counts) {
      return counts.entrySet().stream()
          .filter(each -> !each.getKey().matches(NOT_FAILED))
          .mapToLong(each -> each.getValue().sum())
          .sum();
    }
  }

  /** How long the slowest single request took, whatever came of it. */
  public long longestMillis() {
    return longest.get().millis();
  }

  /** Which request that was. */
  public String longest() {
    return longest.get().what();
  }

  /** Answers 429 and 503 that did not say when to come again. */
  public long withoutRetryAfter() {
    return withoutRetryAfter.sum();
  }

  @Override
  public String toString() {
    return counts.toString();
  }
}
