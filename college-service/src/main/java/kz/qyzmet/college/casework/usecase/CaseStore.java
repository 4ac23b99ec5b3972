package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Where cases are kept. A command costs two round trips: load, and one statement that writes. */
public interface CaseStore {

  /** The case, or empty when it is absent or another organisation's: the two look alike. */
  Uni<Optional<CaseAt>> load(UUID id, String organisation);

  /**
   * Writes the new row, the history, the events and the stored answer in one statement, if the case
   * is still at the version that was decided on.
   */
  Uni<Written> write(Transition transition, StoredCommand command);

  /** The same store inside a consumer's transaction. */
  Batch within(SqlConnection tx);

  /** What a consumed batch needs. */
  interface Batch {

    Uni<Void> open(List<Transition> openings);

    /** The cases, locked until the transaction ends. */
    Uni<Map<UUID, CaseAt>> lock(Collection<UUID> ids);

    Uni<Void> write(List<Transition> transitions);

    /** Remembers what branches have missed; of nothing it makes no statement. */
    Uni<Void> remember(List<MissedResult> missed);

    /** Writes the new ends of cases, one for each; of a case that is not here nothing. */
    Uni<Void> redate(List<Dates> dates);
  }

  /**
   * Ends of a case that have moved.
   *
   * @param due of the legal term; empty where it stands
   * @param internalDue of the provider's own term; likewise
   */
  record Dates(UUID id, Optional<Instant> due, Optional<Instant> internalDue) {

    /** These, and in their place what was told later. */
    Dates then(Dates later) {
      return new Dates(id, later.due.or(() -> due), later.internalDue.or(() -> internalDue));
    }
  }

  /** What became of a write. */
  sealed interface Written {

    /**
     * All is written.
     *
     * @param incomingNumber the number that the register book gave, where the command took one
     */
    record Done(Optional<String> incomingNumber) implements Written {}

    /** Somebody else was faster; nothing was written. */
    record Lost() implements Written {}
  }
}
