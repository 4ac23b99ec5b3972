package kz.qyzmet.drills.load;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

/** What came back from the system so far, counted: answers by status, broken connections, waits. */
public final class Traffic {
  private final Map<String, LongAdder> counts =
      java.util.Collections.synchronizedMap(new TreeMap<>());
  private final AtomicReference<Wait> longest = new AtomicReference<>(new Wait("none", 0));
  private final LongAdder withoutRetryAfter = new LongAdder();

  /** One request, and how long it took, whatever came of it. */
  private record Wait(String what, long millis) {}

  void answered(String what, int status, boolean saysWhenToRetry, long millis) {
    count(Integer.toString(status));
    waited(what, millis);
    if ((status == 429 || status == 503) && !saysWhenToRetry) {
      withoutRetryAfter.increment();
    }
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

  /** Answers of 500 and above, and connections that broke after they were made. */
  public long failed() {
    synchronized (counts) {
      return counts.entrySet().stream()
          .filter(each -> !each.getKey().matches("[1-4]\\d\\d|ConnectException"))
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
