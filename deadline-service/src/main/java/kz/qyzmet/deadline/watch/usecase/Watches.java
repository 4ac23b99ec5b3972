package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.deadline.watch.domain.Acceptance;
import kz.qyzmet.deadline.watch.domain.StepRun;
import kz.qyzmet.deadline.watch.domain.Watch;

/** Where watches are kept, for the writing side; every call is part of the caller's transaction. */
public interface Watches {

  /** A watch with the passport to which its case is pinned. */
  record Pinned(Watch watch, PassportRef passport) {}

  /** A new watch and what never changes of it. */
  record New(Acceptance acceptance, Watch watch) {}

  /** The step of a case that is over. */
  record Finished(UUID applicationId, StepRun run) {}

  /** What the database's clock says; the one clock that all replicas share. */
  Uni<Instant> now(SqlConnection tx);

  /** Reads watches and locks them until the transaction ends, always in the order of their ids. */
  Uni<List<Pinned>> lock(SqlConnection tx, Set<UUID> applications);

  /**
   * Reads and locks at most so many watches that have a mark at or before a moment, the oldest
   * first, passing over those that another transaction holds.
   */
  Uni<List<Pinned>> lockDue(SqlConnection tx, Instant moment, int limit);

  Uni<Void> add(SqlConnection tx, List<New> watches);

  Uni<Void> save(SqlConnection tx, List<Watch> watches);

  Uni<Void> addFinished(SqlConnection tx, List<Finished> steps);

  /** The instant of the next mark of all; empty when none is open. */
  Uni<Optional<Instant>> nextAt(SqlConnection tx);

  /**
   * How many applications have a mark that has come by the database's clock, which judges marks.
   *
   * @param ahead added to that clock
   */
  Uni<Long> countDue(Duration ahead);
}
