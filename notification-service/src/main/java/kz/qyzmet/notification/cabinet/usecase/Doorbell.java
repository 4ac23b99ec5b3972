package kz.qyzmet.notification.cabinet.usecase;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Duration;

/**
 * Wakes one open stream. It carries no notices: whoever is woken looks into the database, which is
 * the only source, so a ring too many costs a query and a ring too few costs until the heartbeat.
 */
final class Doorbell {
  private boolean rung;
  private boolean closed;
  private UniEmitter<? super Boolean> waiting;

  /** Something may have come. Remembered until somebody waits. */
  void ring() {
    UniEmitter<? super Boolean> woken;
    synchronized (this) {
      woken = waiting;
      waiting = null;
      rung = woken == null;
    }
    if (woken != null) {
      woken.complete(true);
    }
  }

  /** Ends the stream: whoever waits is woken, and nobody waits again. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    ring();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  /** Forgets earlier rings. Call it before looking, so that a ring during the look counts. */
  synchronized void listen() {
    rung = false;
  }

  /** True on the next ring, or at once when it rang since {@link #listen}; false after the time. */
  Uni<Boolean> rings(Duration atMost) {
    return Uni.createFrom()
        .<Boolean>emitter(
            emitter -> {
              if (!await(emitter)) {
                emitter.complete(true);
              }
            })
        .ifNoItem()
        .after(atMost)
        .recoverWithItem(false);
  }

  private synchronized boolean await(UniEmitter<? super Boolean> emitter) {
    if (rung || closed) {
      return false;
    }
    waiting = emitter;
    return true;
  }
}
