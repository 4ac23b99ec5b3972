package kz.qyzmet.drills.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Applicants who upload and submit as fast as they may, each on a connection of his own, all on the
 * caller's thread: on a small machine the load must leave the cores to what is measured.
 */
public final class Crowd implements AutoCloseable {
  private static final int LONGEST_SLEEP_MS = 100;

  private final Selector selector;
  private final List<Wire> wires = new ArrayList<>();
  private final ArrayDeque<Wire> idle = new ArrayDeque<>();
  private final Traffic traffic;

  private Crowd(Selector selector, Traffic traffic) {
    this.selector = selector;
    this.traffic = traffic;
  }

  /** Connects that many applicants to a service of this machine. */
  static Crowd of(int many, int port, IntFunction<Applicant> applicants, Traffic traffic) {
    try {
      var crowd = new Crowd(Selector.open(), traffic);
      for (int i = 0; i < many; i++) {
        crowd.wires.add(Wire.open(port, applicants.apply(i), crowd.selector));
      }
      crowd.idle.addAll(crowd.wires);
      return crowd;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to connect, but could not", e);
    }
  }

  /** Each sends his next command as soon as he has the answer to the last. */
  public Stretch patiently(Duration time) {
    return run(new Plan(System.nanoTime(), time, 0));
  }

  /**
   * A command is due at every tick, whatever became of those before, and its latency counts from
   * then, also where no connection was free to send it on.
   */
  public Stretch relentlessly(double perSecond, Duration time) {
    return run(new Plan(System.nanoTime(), time, perSecond));
  }

  /** When commands are due: at a rate by the second, or at once where there is none. */
  private record Plan(long started, Duration time, double perSecond) {
    long end() {
      return started + time.toNanos();
    }

    boolean isOver(long nth, long now) {
      return perSecond == 0 ? now >= end() : nth >= perSecond * time.toMillis() / 1e3;
    }

    long due(long nth, long now) {
      return perSecond == 0 ? now : started + (long) (nth * 1e9 / perSecond);
    }
  }

  private Stretch run(Plan plan) {
    var stretch = new Stretch(plan.time());
    first(Thread.MAX_PRIORITY);
    try {
      long sent = 0;
      while (!plan.isOver(sent, System.nanoTime()) || idle.size() < wires.size()) {
        long now = System.nanoTime();
        while (!idle.isEmpty() && !plan.isOver(sent, now) && plan.due(sent, now) <= now) {
          long due = plan.due(sent++, now);
          idle.poll().send(due);
          stretch.sent((System.nanoTime() - due) / 1_000_000);
        }
        boolean waitsForTicks = !idle.isEmpty() && !plan.isOver(sent, now);
        var unused =
            selector.select(
                key -> answered(key, plan, stretch), waitsForTicks ? 1 : LONGEST_SLEEP_MS);
      }
      return stretch;
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to send commands, but could not", e);
    } finally {
      first(Thread.NORM_PRIORITY);
    }
  }

  /**
   * People have processors of their own: where the system lets it, what waits here for one is not
   * counted as the service's slowness. No result depends on it.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private static void first(int priority) {
    Thread.currentThread().setPriority(priority);
  }

  private void answered(SelectionKey key, Plan plan, Stretch stretch) {
    try {
      var wire = (Wire) key.attachment();
      var reply = wire.read();
      if (reply == null) {
        return;
      }
      long now = System.nanoTime();
      long millis = (now - wire.due) / 1_000_000;
      traffic.answered("a command of the crowd", reply.status(), reply.saysWhenToRetry(), millis);
      var taken = wire.applicant.take(reply);
      if (taken == Applicant.Taken.UNEXPECTED) {
        traffic.unexpected(reply.status());
      }
      stretch.count(taken, millis, now <= plan.end());
      idle.add(wire);
    } catch (IOException e) {
      throw new UncheckedIOException("Expected an answer, but got none", e);
    }
  }

  @Override
  public void close() {
    try (selector) {
      for (var wire : wires) {
        wire.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
