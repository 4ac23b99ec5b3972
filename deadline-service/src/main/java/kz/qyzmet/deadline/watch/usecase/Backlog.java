package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;

/** What others have said and this service has not taken in yet. */
public interface Backlog {

  /**
   * Completes when everything that had been said by now is taken in. Fails, or stays open, where
   * that cannot be learnt: the caller sets the limit.
   */
  Uni<Void> takenIn();
}
