package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.PackageChecked;
import kz.qyzmet.contracts.event.PapersReturned;
import kz.qyzmet.intake.registry.domain.Finding;
import kz.qyzmet.intake.registry.domain.Hand;

/** Keeps in the registries what the provider found, and what it gave back. */
@ApplicationScoped
public class FollowPackages {
  private final Registries registries;

  FollowPackages(Registries registries) {
    this.registries = registries;
  }

  /** Call it where the applications of the events are held already; it never refuses an event. */
  public Uni<Void> follow(SqlConnection tx, List<Envelope<?>> events) {
    var findings = new TreeMap<UUID, Finding>();
    var returned = new TreeMap<UUID, Hand>();
    for (var envelope : events) {
      if (envelope.data() instanceof PackageChecked checked) {
        findings.put(
            checked.applicationId(),
            new Finding(
                Finding.Condition.of(checked.condition()),
                Hand.of(checked.at(), checked.by().person())));
      } else if (envelope.data() instanceof PapersReturned back) {
        returned.put(back.applicationId(), Hand.of(back.at(), back.by().person()));
      }
    }
    return (findings.isEmpty() ? Uni.createFrom().voidItem() : registries.found(tx, findings))
        .chain(
            () ->
                returned.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : registries.returned(tx, returned));
  }
}
