package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
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
