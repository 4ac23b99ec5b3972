package kz.qyzmet.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay's thread after a commit. */
@ApplicationScoped
class OutboxSignal {
  private final Semaphore kicks = new Semaphore(0);

  void kick() {
    if (kicks.availablePermits() == 0) {
      kicks.release();
    }
  }

  /** Waits for a kick, at most so long; forgets further kicks, since one round takes all rows. */
  void await(long millis) throws InterruptedException {
    if (kicks.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
      kicks.drainPermits();
    }
  }
}
