package kz.qyzmet.gateway.outbound.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.StatusChanged;
import kz.qyzmet.gateway.outbound.domain.Delivery;
import kz.qyzmet.gateway.outbound.usecase.Deliveries;
import kz.qyzmet.kit.clock.Moments;

/**
 * Deliveries in PostgreSQL; each call is one statement. The row of {@code delivery_queue} is what
 * they lock: whoever advances an application and whoever adds to it see each other there. Pauses
 * are on the database's clock; the times that people read are shifted as the local stack's.
 */
@ApplicationScoped
class PgDeliveries implements Deliveries {
  private static final String KEEP =
      """
      WITH heard AS (
        SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::text[])
          AS n (id, application, version, status, event)
      ), queued AS (
        INSERT INTO delivery_queue AS q (application_id, told, next_at)
        SELECT application, max(version), now() FROM heard GROUP BY application ORDER BY application
        ON CONFLICT (application_id) DO UPDATE
          SET told = excluded.told, next_at = coalesce(q.next_at, excluded.next_at)
      )
      INSERT INTO delivery (id, application_id, version, status, event, heard_at)
      SELECT id, application, version, status, event, now() + $6 * interval '1 millisecond' FROM heard
      """;

  private static final String CLAIM =
      """
      WITH due AS (
        SELECT application_id, delivered FROM delivery_queue WHERE next_at <= now()
        ORDER BY next_at LIMIT $1 FOR UPDATE SKIP LOCKED
      ), held AS (
        UPDATE delivery_queue q SET next_at = now() + $2 * interval '1 millisecond'
        FROM due WHERE q.application_id = due.application_id
      )
      SELECT d.id, d.application_id, d.event, d.state, d.message_id, d.tries
      FROM due JOIN delivery d ON d.application_id = due.application_id AND d.version = due.delivered + 1
      """;

  private static final String SENT =
      """
      WITH d AS (
        UPDATE delivery SET state = 'SENT', message_id = $2, tries = tries + 1, cause = NULL,
          sent_at = now() + $4 * interval '1 millisecond'
        WHERE id = $1 AND state <> 'DELIVERED' RETURNING application_id
      )
      UPDATE delivery_queue q SET next_at = now() + $3 * interval '1 millisecond'
      FROM d WHERE q.application_id = d.application_id
      """;

  private static final String FAILED =
      """
      WITH d AS (
        UPDATE delivery SET state = 'WAITING', tries = tries + 1, cause = $2
        WHERE id = $1 AND state <> 'DELIVERED' AND message_id IS NOT DISTINCT FROM $4::text
        RETURNING application_id
      )
      UPDATE delivery_queue q SET next_at = now() + $3 * interval '1 millisecond'
      FROM d WHERE q.application_id = d.application_id
      """;

  private static final String UNDER_WAY =
      """
      UPDATE delivery_queue q
      SET next_at = now() + least($3 * interval '1 millisecond',
                                  greatest($2 * interval '1 millisecond',
                                           now() + $4 * interval '1 millisecond' - d.sent_at))
      FROM delivery d
      WHERE d.id = $1 AND d.state = 'SENT' AND q.application_id = d.application_id
      """;

  /** Read again under the lock, so that a status that came in the meantime is not left behind. */
  private static final String DELIVERED =
      """
      WITH d AS (
        UPDATE delivery SET state = 'DELIVERED', delivered_at = now() + $2 * interval '1 millisecond'
        WHERE id = $1 AND state <> 'DELIVERED' RETURNING application_id, version
      )
      UPDATE delivery_queue q
      SET delivered = d.version, next_at = CASE WHEN q.told > d.version THEN now() END
      FROM d WHERE q.application_id = d.application_id
      """;

  private static final String BY_MESSAGE =
      "SELECT id, event, state, message_id, tries FROM delivery WHERE message_id = $1 AND state = 'SENT'";

  private static final String WAITING =
      """
      SELECT count(*),
        coalesce(extract(epoch FROM now() + $1 * interval '1 millisecond' - min(heard_at)), 0)::float8
      FROM delivery WHERE state <> 'DELIVERED'
      """;

  private static final String COLUMNS =
      """
      SELECT id, application_id, version, status, state, tries, cause, message_id, heard_at, sent_at, delivered_at
      FROM delivery WHERE ($1::uuid IS NULL OR id > $1)
      """;

  private static final String ALL = COLUMNS + " ORDER BY id LIMIT $2";
  private static final String OPEN = COLUMNS + " AND state <> 'DELIVERED' ORDER BY id LIMIT $2";

  private final Pool pool;
  private final Moments moments;

  PgDeliveries(Pool pool, Moments moments) {
    this.pool = pool;
    this.moments = moments;
  }

  private double shift() {
    return millis(moments.shift());
  }

  @Override
  public Uni<Void> keep(SqlConnection tx, List<Envelope<?>> changes) {
    return tx.preparedQuery(KEEP)
        .execute(
            Tuple.of(
                column(changes, Envelope::id, UUID[]::new),
                column(changes, Envelope::applicationId, UUID[]::new),
                column(changes, Envelope::version, Integer[]::new),
                column(
                    changes,
                    change -> ((StatusChanged) change.data()).status().name(),
                    String[]::new),
                column(changes, PgDeliveries::json, String[]::new),
                shift()))
        .replaceWithVoid();
  }

  private static <T> T[] column(
      List<Envelope<?>> changes, Function<Envelope<?>, T> value, IntFunction<T[]> array) {
    return changes.stream().map(value).toArray(array);
  }

  private static String json(Envelope<?> change) {
    return new String(EventJson.encode(change), StandardCharsets.UTF_8);
  }

  @Override
  public Uni<List<Due>> claim(int limit, Duration hold) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(limit, millis(hold)))
        .map(rows -> list(rows, PgDeliveries::due));
  }

  private static Due due(Row row) {
    try {
      return new Due.Ready(delivery(row));
    } catch (RuntimeException unreadable) {
      return new Due.Unreadable(
          row.getUUID("id"),
          row.getUUID("application_id"),
          row.getString("message_id"),
          row.getInteger("tries"),
          unreadable);
    }
  }

  private static Delivery delivery(Row row) {
    var event = row.getString("event").getBytes(StandardCharsets.UTF_8);
    if (!(EventJson.decode(event) instanceof Decoded.Known known
        && known.envelope().data() instanceof StatusChanged status)) {
      throw new IllegalStateException("Expected an event that was kept to be known, but it is not");
    }
    return new Delivery(
        row.getUUID("id"),
        status,
        Delivery.State.valueOf(row.getString("state")),
        row.getString("message_id"),
        row.getInteger("tries"));
  }

  @Override
  public Uni<Void> sent(UUID delivery, String messageId, Duration pause) {
    return pool.preparedQuery(SENT)
        .execute(Tuple.of(delivery, messageId, millis(pause), shift()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> failed(UUID delivery, String messageId, String cause, Duration pause) {
    return pool.preparedQuery(FAILED)
        .execute(Tuple.of(delivery, cause, millis(pause), messageId))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> underWay(UUID delivery, Duration first, Duration longest) {
    return pool.preparedQuery(UNDER_WAY)
        .execute(Tuple.of(delivery, millis(first), millis(longest), shift()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> delivered(UUID delivery) {
    return pool.preparedQuery(DELIVERED).execute(Tuple.of(delivery, shift())).replaceWithVoid();
  }

  @Override
  public Uni<Delivery> byMessage(String messageId) {
    return pool.preparedQuery(BY_MESSAGE)
        .execute(Tuple.of(messageId))
        .map(rows -> list(rows, PgDeliveries::delivery).stream().findFirst().orElse(null));
  }

  @Override
  public Uni<Waiting> waiting() {
    return pool.preparedQuery(WAITING)
        .execute(Tuple.of(shift()))
        .map(rows -> rows.iterator().next())
        .map(row -> new Waiting(row.getLong(0), row.getDouble(1)));
  }

  @Override
  public Uni<List<Listed>> list(boolean undelivered, UUID after, int limit) {
    return pool.preparedQuery(undelivered ? OPEN : ALL)
        .execute(Tuple.of(after, limit))
        .map(rows -> list(rows, PgDeliveries::listed));
  }

  private static Listed listed(Row row) {
    return new Listed(
        row.getUUID("id"),
        row.getUUID("application_id"),
        row.getInteger("version"),
        row.getString("status"),
        Delivery.State.valueOf(row.getString("state")),
        row.getInteger("tries"),
        row.getString("cause"),
        row.getString("message_id"),
        instant(row, "heard_at"),
        instant(row, "sent_at"),
        instant(row, "delivered_at"));
  }

  private static Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  /** As a double: that is what PostgreSQL multiplies an interval by. */
  private static double millis(Duration duration) {
    return duration.toMillis();
  }

  private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> of) {
    List<T> found = new ArrayList<>();
    rows.forEach(row -> found.add(of.apply(row)));
    return found;
  }
}
