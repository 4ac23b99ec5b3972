package kz.qyzmet.benchmarks.load;

import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import kz.qyzmet.benchmarks.workload.Latencies;
import kz.qyzmet.benchmarks.workload.Step;

/**
 * Transitions at an even rate, whatever the answers take: the next step of whoever waits longest.
 * Each is timed from when it was due, as the engines' are: what leaves late has waited.
 */
public final class Paced {
  private static final long TICK_MILLIS = 1;

  private final HttpLoad load;
  private final Walk walk;
  private final int perSecond;

  public Paced(HttpLoad load, Walk walk, int perSecond) {
    this.load = load;
    this.walk = walk;
    this.perSecond = perSecond;
  }

  /** Where a case stands and what is still to be done with it. */
  private record Turn(Walk.Case one, String etag, List<Step> left) {}

  /**
   * Takes all cases through these steps; returns when the last is answered.
   *
   * @param etags the versions that the cases stand at; the first one's where a case is missing
   * @return the versions that they stand at then
   */
  public Map<UUID, String> run(
      List<Walk.Case> cases, List<Step> steps, Map<UUID, String> etags, Latencies latencies) {
    var work = new Work(steps.size() * cases.size(), System.nanoTime(), latencies);
    cases.forEach(
        each -> work.ready.add(new Turn(each, etags.getOrDefault(each.id(), "\"1\""), steps)));
    long timer = load.vertx().setPeriodic(TICK_MILLIS, tick -> work.start(System.nanoTime()));
    HttpLoad.await(work.done.future());
    load.vertx().cancelTimer(timer);
    return work.ends;
  }

  /** Lives on the event loop alone. */
  private final class Work {
    private final Queue<Turn> ready = new ArrayDeque<>();
    private final Map<UUID, String> ends = new HashMap<>();
    private final Promise<Void> done = Promise.promise();
    private final Latencies latencies;
    private final int all;
    private final long begun;
    private int started;
    private int ended;

    Work(int all, long begun, Latencies latencies) {
      this.all = all;
      this.begun = begun;
      this.latencies = latencies;
    }

    void start(long now) {
      while (started < all && due(started) - now <= 0 && !ready.isEmpty()) {
        go(ready.remove(), due(started));
        started++;
      }
    }

    private long due(int number) {
      return begun + number * 1_000_000_000L / perSecond;
    }

    private void go(Turn turn, long due) {
      walk.step(turn.one(), turn.left().getFirst(), turn.etag(), due, latencies)
          .onFailure(done::tryFail)
          .onSuccess(etag -> end(turn, etag));
    }

    private void end(Turn turn, String etag) {
      ended++;
      var left = new ArrayList<>(turn.left().subList(1, turn.left().size()));
      if (left.isEmpty()) {
        ends.put(turn.one().id(), etag);
      } else {
        ready.add(new Turn(turn.one(), etag, left));
      }
      if (ended == all) {
        done.tryComplete();
      }
    }
  }
}
