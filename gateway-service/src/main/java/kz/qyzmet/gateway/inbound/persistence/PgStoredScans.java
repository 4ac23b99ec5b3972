package kz.qyzmet.gateway.inbound.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.gateway.inbound.domain.PortalFiling.Place;
import kz.qyzmet.gateway.inbound.usecase.StoredScans;

/** Which file lies where, in PostgreSQL. */
@ApplicationScoped
class PgStoredScans implements StoredScans {
  private static final String OF =
      "SELECT document, file, scan FROM inbound_scan WHERE message_id = $1";

  /** Of two that race both have the same, for intake-service gives it. */
  private static final String KEEP =
      """
      INSERT INTO inbound_scan (message_id, document, file, scan) VALUES ($1, $2, $3, $4)
      ON CONFLICT DO NOTHING
      """;

  private final Pool pool;

  PgStoredScans(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Map<Place, UUID>> of(String messageId) {
    return pool.preparedQuery(OF)
        .execute(Tuple.of(messageId))
        .map(
            rows -> {
              Map<Place, UUID> stored = new HashMap<>();
              rows.forEach(
                  row ->
                      stored.put(
                          new Place(row.getString("document"), row.getString("file")),
                          row.getUUID("scan")));
              return stored;
            });
  }

  @Override
  public Uni<Void> keep(String messageId, Place place, UUID stored) {
    return pool.preparedQuery(KEEP)
        .execute(Tuple.of(messageId, place.document(), place.file(), stored))
        .replaceWithVoid();
  }
}
