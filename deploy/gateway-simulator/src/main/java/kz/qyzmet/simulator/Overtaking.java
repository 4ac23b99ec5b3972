package kz.qyzmet.simulator;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Where messages overtake each other: the first waits until the next has been sent, or until it is
 * clear that none comes soon.
 */
final class Overtaking {
  private CompletableFuture<Void> waiting = CompletableFuture.completedFuture(null);

  /**
   * One message's.
   *
   * @param turn done when it may leave
   * @param overtaken the turn of the one that leaves after it
   */
  record Place(CompletableFuture<Void> turn, CompletableFuture<Void> overtaken) {
    /** It has been sent. */
    void left() {
      overtaken.complete(null);
    }
  }

  synchronized Place enter() {
    var last = waiting;
    if (last.isDone()) {
      waiting =
          new CompletableFuture<Void>()
              .completeOnTimeout(null, Confirmations.HELD_MILLIS, TimeUnit.MILLISECONDS);
      return new Place(waiting, last);
    }
    waiting = CompletableFuture.completedFuture(null);
    return new Place(waiting, last);
  }
}
