package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.CaseStore.Dates;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.contracts.event.Envelope;

/**
 * Takes over the ends that deadline-service has moved. No rule depends on them: they are shown, and
 * a case that has ended shows its true ones too.
 */
@ApplicationScoped
public class FollowDeadlines {

  private final CaseStore store;

  FollowDeadlines(CaseStore store) {
    this.store = store;
  }

  /** New events, in order for each application; all but moved ends are somebody else's. */
  public Uni<Void> handle(SqlConnection tx, List<Envelope<?>> events) {
    var moved = new LinkedHashMap<UUID, Dates>();
    for (var event : events) {
      if (event.data() instanceof DeadlineMoved end) {
        moved.merge(end.applicationId(), dates(end), Dates::then);
      }
    }
    return moved.isEmpty()
        ? Uni.createFrom().voidItem()
        : store.within(tx).redate(List.copyOf(moved.values()));
  }

  private static Dates dates(DeadlineMoved end) {
    Optional<Instant> due = Optional.of(end.dueAt().toInstant());
    return end.kind().equals("legal")
        ? new Dates(end.applicationId(), due, Optional.empty())
        : new Dates(end.applicationId(), Optional.empty(), due);
  }
}
