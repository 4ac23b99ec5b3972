package kz.qyzmet.gateway.outbound.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.kit.database.AfterCommit;

/** Keeps every change of status as a delivery and wakes the sender. */
@ApplicationScoped
public class KeepStatuses {
  private final Deliveries deliveries;
  private final Sender sender;

  KeepStatuses(Deliveries deliveries, Sender sender) {
    this.deliveries = deliveries;
    this.sender = sender;
  }

  /**
   * Keeps events, which come in order for each application.
   *
   * @return always none: a change of status waits for nothing
   */
  public Uni<Set<UUID>> keep(SqlConnection tx, List<Envelope<?>> events) {
    var changes = events.stream().filter(event -> event.data() instanceof StatusChanged).toList();
    if (changes.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    AfterCommit.run(tx, sender::wake);
    return deliveries.keep(tx, changes).replaceWith(Set.of());
  }
}
