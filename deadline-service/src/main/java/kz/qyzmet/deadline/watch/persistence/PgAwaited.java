package kz.qyzmet.deadline.watch.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.deadline.watch.usecase.Awaited;

/** A table that is empty but for seconds. */
@ApplicationScoped
class PgAwaited implements Awaited {

  private static final String ADD =
      """
      INSERT INTO organisation_awaited (application_id, code)
      SELECT * FROM unnest($1::uuid[], $2::text[]) ON CONFLICT DO NOTHING
      """;

  private static final String ALL =
      "SELECT application_id, code FROM organisation_awaited ORDER BY application_id";

  private static final String REMOVE =
      "DELETE FROM organisation_awaited WHERE application_id = ANY($1)";

  private final Pool pool;

  PgAwaited(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> add(SqlConnection tx, Map<UUID, String> codes) {
    return codes.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(ADD)
            .execute(
                Tuple.of(
                    codes.keySet().toArray(UUID[]::new), codes.values().toArray(String[]::new)))
            .replaceWithVoid();
  }

  @Override
  public Uni<Map<UUID, String>> all() {
    return pool.query(ALL)
        .execute()
        .map(
            rows -> {
              Map<UUID, String> codes = new LinkedHashMap<>();
              for (Row row : rows) {
                codes.put(row.getUUID("application_id"), row.getString("code"));
              }
              return codes;
            });
  }

  @Override
  public Uni<Void> remove(Collection<UUID> applications) {
    return pool.preparedQuery(REMOVE)
        .execute(Tuple.of(applications.toArray(UUID[]::new)))
        .replaceWithVoid();
  }
}
