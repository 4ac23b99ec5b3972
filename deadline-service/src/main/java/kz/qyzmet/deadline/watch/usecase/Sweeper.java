package kz.qyzmet.deadline.watch.usecase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.qyzmet.deadline.DeadlineSettings;
import kz.qyzmet.kit.clock.ClockMoved;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Decides when to sweep: at the instant of the next mark, which it holds in memory, when a commit
 * brings an earlier one, and every poll interval as the net. It waits on the monotonic clock and
 * judges nothing: a sweep that comes too early finds nothing, one that comes late finds everything.
 *
 * <p>All of its state belongs to one event loop.
 */
@ApplicationScoped
public class Sweeper {

  private static final Logger LOG = Logger.getLogger(Sweeper.class);
  private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
  private static final long NONE = -1;
  private static final long BEHIND_MS = 20;

  private final Sweep sweep;
  private final Backlog backlog;
  private final DeadlineSettings settings;
  private final Vertx vertx;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private volatile Context loop;
  private long timer = NONE;
  private boolean sweeping;
  private boolean again;
  private boolean stopping;

  /** The next mark that is known, and the moment of the last sweep with its monotonic time. */
  private Instant next = Instant.MAX;

  /**
   * The earliest mark that was committed since the sweep under way began; it may not have seen it.
   */
  private Instant expected = Instant.MAX;

  private Instant swept = Instant.MIN;
  private long sweptNanos;

  Sweeper(Sweep sweep, Backlog backlog, DeadlineSettings settings, Vertx vertx) {
    this.sweep = sweep;
    this.backlog = backlog;
    this.settings = settings;
    this.vertx = vertx;
  }

  /**
   * Nothing is told before the consumers have taken in what was said while the service was down: a
   * step may have been done in time. Without Kafka no notice could leave either, so waiting costs
   * nothing; yet the wait has a limit, because a silent sweeper is worse than a false alarm.
   */
  void start(@Observes StartupEvent event) {
    Context context = vertx.getOrCreateContext();
    backlog
        .takenIn()
        .ifNoItem()
        .after(settings.catchUp())
        .fail()
        .subscribe()
        .with(
            done -> open(context),
            failure -> {
              LOG.warnf("sweeper=opened caught-up=no cause=%s", Failures.line(failure));
              open(context);
            });
  }

  private void open(Context context) {
    loop = context;
    wake();
  }

  /** Finishes the sweep under way and begins no other. */
  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    Context context = loop;
    if (context != null) {
      context.runOnContext(
          ignored -> {
            stopping = true;
            cancel();
            if (!sweeping) {
              stopped.countDown();
            }
          });
      if (!stopped.await(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("sweeper=stopped finished=no");
      }
    }
  }

  void clockMoved(@Observes ClockMoved event) {
    wake();
  }

  /** Sweeps now, whatever it was waiting for. */
  void wake() {
    onLoop(this::sweepNow);
  }

  /** Takes note of a mark that a commit has brought; null where it brought none. */
  public void expect(Instant mark) {
    if (mark != null) {
      onLoop(
          () -> {
            expected = earlier(expected, mark);
            if (mark.isBefore(next)) {
              next = mark;
              arm();
            }
          });
    }
  }

  /* Each time in a context of its own, as a request has: the loop itself keeps no log context. */
  private void onLoop(Runnable task) {
    Context context = loop;
    if (context != null) {
      VertxContext.createNewDuplicatedContext(context).runOnContext(ignored -> task.run());
    }
  }

  private void sweepNow() {
    cancel();
    if (stopping) {
      return;
    }
    if (sweeping) {
      again = true;
      return;
    }
    sweeping = true;
    expected = Instant.MAX;
    sweep
        .once()
        .subscribe()
        .with(done -> onLoop(() -> done(done)), failure -> onLoop(() -> failed(failure)));
  }

  private void done(Sweep.Swept result) {
    swept = result.now();
    sweptNanos = System.nanoTime();
    next = earlier(expected, result.next().orElse(Instant.MAX));
    if (result.told() > 0) {
      LOG.infof("sweep=done notices=%d more=%s", result.told(), result.full());
    }
    finish(result.full());
  }

  private void failed(Throwable failure) {
    LOG.warnf("sweep=failed retry=yes cause=%s", Failures.line(failure));
    next = Instant.MAX;
    again = false;
    finish(false);
  }

  private void finish(boolean more) {
    sweeping = false;
    boolean goOn = more || again;
    again = false;
    if (stopping) {
      stopped.countDown();
    } else if (goOn) {
      sweepNow();
    } else {
      arm();
    }
  }

  /** Sets the timer to the next mark or the poll, whichever comes first. */
  private void arm() {
    if (sweeping || stopping) {
      return;
    }
    cancel();
    timer = vertx.setTimer(delayMillis(), fired -> onLoop(this::sweepNow));
  }

  private long delayMillis() {
    long poll = Math.max(1, settings.poll().toMillis());
    if (next.equals(Instant.MAX)) {
      return poll;
    }
    Instant estimate = swept.plusNanos(System.nanoTime() - sweptNanos);
    // Rounded up, so that the timer does not fire within the millisecond before the mark. A mark in
    // the past that a sweep left behind is in another replica's hands: look again soon, not at
    // once.
    long until = Duration.between(estimate, next).plusNanos(999_999).toMillis();
    return Math.clamp(until, until <= 0 ? BEHIND_MS : 1, poll);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private void cancel() {
    if (timer != NONE) {
      vertx.cancelTimer(timer);
      timer = NONE;
    }
  }
}
