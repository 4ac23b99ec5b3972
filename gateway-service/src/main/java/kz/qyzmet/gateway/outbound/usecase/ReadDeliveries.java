package kz.qyzmet.gateway.outbound.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.gateway.outbound.usecase.Deliveries.Listed;

/** The monitoring system sees what the gateway has and has not. */
@ApplicationScoped
public class ReadDeliveries {
  private final Deliveries deliveries;

  ReadDeliveries(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** Deliveries in the order of their ids, behind that one; null for the first. */
  public Uni<List<Listed>> list(boolean undelivered, UUID after, int limit) {
    return deliveries.list(undelivered, after, limit);
  }
}
