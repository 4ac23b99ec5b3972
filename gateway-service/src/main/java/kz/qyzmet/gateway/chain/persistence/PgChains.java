package kz.qyzmet.gateway.chain.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.domain.ChainMessage;
import kz.qyzmet.gateway.chain.domain.Receipt;
import kz.qyzmet.gateway.chain.domain.Way;
import kz.qyzmet.gateway.chain.usecase.Chains;

/**
 * Chains in PostgreSQL. The row of {@code chain_message} is what receipts and the sweep lock. When
 * a message leaves again is counted by the database's own clock; silence, which the law's readers
 * are told, by the system's.
 */
@ApplicationScoped
class PgChains implements Chains {
  private static final String BEGIN =
      """
      INSERT INTO chain (application_id, number, service, passport, provider, systems, silent_after)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String CHAINS =
      """
      SELECT application_id, number, service, passport, provider, systems, silent_after
      FROM chain WHERE application_id = ANY ($1)
      """;

  /** The inbox's own memory: the first event of an application's first source is its acceptance. */
  private static final String HEARD =
      """
      SELECT application_id FROM stream_position
      WHERE consumer = $1 AND source = $2 AND application_id = ANY ($3)
      """;

  private static final String SET_OUT =
      """
      INSERT INTO chain_message (id, application_id, carries, at, begun_at, next_at, awaited, silent_from)
      VALUES ($1, $2, $3, $4, now(), now(), $5, $6)
      """;

  private static final String RECEIPT =
      """
      INSERT INTO chain_receipt (message, system, told_by, at, message_id) VALUES ($1, $2, $3, $4, $5)
      """;

  /** What comes back leaves when the request has left: the gateway makes its chain by that one. */
  private static final String CLAIM =
      """
      WITH due AS (
        SELECT m.id FROM chain_message m WHERE next_at <= now()
        AND (m.carries = 'REQUEST' OR EXISTS (SELECT FROM chain_message r
             WHERE r.application_id = m.application_id AND r.carries = 'REQUEST' AND r.left_at IS NOT NULL))
        ORDER BY next_at LIMIT $1 FOR UPDATE OF m SKIP LOCKED
      )
      UPDATE chain_message m SET next_at = now() + $2 * interval '1 millisecond'
      FROM due, chain c WHERE m.id = due.id AND c.application_id = m.application_id
      RETURNING m.id, m.application_id, m.carries, m.at, m.tries, c.number, c.service, c.passport, c.provider,
        c.systems, (SELECT r.correlation_id FROM chain_message r
                    WHERE r.application_id = m.application_id AND r.carries = 'REQUEST') AS correlation_id
      """;

  private static final String FAILED =
      """
      UPDATE chain_message SET tries = tries + 1, cause = $2, next_at = now() + $3 * interval '1 millisecond'
      WHERE id = $1 AND left_at IS NULL
      """;

  private static final String LEFT =
      """
      UPDATE chain_message
      SET tries = tries + 1, cause = NULL, next_at = NULL, left_at = now(), message_id = $2, correlation_id = $3
      WHERE id = $1 AND left_at IS NULL
      """;

  private static final String LOCK =
      """
      SELECT m.application_id, m.carries, c.systems, c.silent_after
      FROM chain_message m JOIN chain c ON c.application_id = m.application_id
      WHERE m.id = $1 FOR UPDATE OF m
      """;

  private static final String RECEIPTS =
      "SELECT message, system, told_by, at, message_id FROM chain_receipt WHERE message = ANY ($1)";

  private static final String MOVE =
      """
      UPDATE chain_message
      SET awaited = $2, silent_from = CASE WHEN $2::text IS NULL THEN NULL ELSE $3::timestamptz END, silent_at = NULL
      WHERE id = $1 AND awaited IS DISTINCT FROM $2
      """;

  private static final String FIND_SILENT =
      """
      UPDATE chain_message SET silent_at = $1
      WHERE id IN (SELECT id FROM chain_message WHERE silent_from <= $1 AND silent_at IS NULL
                   ORDER BY silent_from LIMIT 500 FOR UPDATE SKIP LOCKED)
      RETURNING application_id, carries, awaited, silent_from
      """;

  private static final String SILENCE =
      """
      SELECT count(*), coalesce(extract(epoch FROM $1 - min(silent_from)), 0)::float8
      FROM chain_message WHERE silent_at IS NOT NULL
      """;

  private static final String STANDING =
      """
      SELECT id, carries, begun_at, left_at, message_id, tries, cause, CASE WHEN silent_at IS NOT NULL
             THEN silent_from END AS silent_since
      FROM chain_message WHERE application_id = $1 ORDER BY carries = 'READY'
      """;

  private final Pool pool;

  PgChains(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Void> begin(SqlConnection tx, List<Begun> chains) {
    return batch(
        tx,
        BEGIN,
        chains.stream()
            .map(
                chain ->
                    Tuple.tuple()
                        .addUUID(chain.application())
                        .addString(chain.number())
                        .addString(chain.passport().code())
                        .addString(chain.passport().version())
                        .addString(chain.provider())
                        .addArrayOfString(chain.systems().toArray(String[]::new))
                        .addLong(chain.silentAfter().toSeconds()))
            .toList());
  }

  @Override
  public Uni<List<Begun>> among(SqlConnection tx, Collection<UUID> applications) {
    return tx.preparedQuery(CHAINS)
        .execute(Tuple.of(applications.toArray(UUID[]::new)))
        .map(rows -> list(rows, PgChains::chain));
  }

  @Override
  public Uni<Set<UUID>> heard(SqlConnection tx, String consumer, Collection<UUID> applications) {
    return tx.preparedQuery(HEARD)
        .execute(Tuple.of(consumer, EventCatalog.INTAKE, applications.toArray(UUID[]::new)))
        .map(rows -> new HashSet<>(list(rows, row -> row.getUUID(0))));
  }

  @Override
  public Uni<Void> setOut(SqlConnection tx, List<Setout> ways) {
    var messages = new ArrayList<Tuple>();
    var receipts = new ArrayList<Tuple>();
    for (var each : ways) {
      messages.add(
          Tuple.tuple()
              .addUUID(each.message())
              .addUUID(each.application())
              .addString(each.carries().name())
              .addOffsetDateTime(utc(each.at()))
              .addString(each.way().awaited().orElse(null))
              .addOffsetDateTime(utc(each.silentFrom())));
      each.way().receipts().values().forEach(told -> receipts.add(told(each.message(), told)));
    }
    return batch(tx, SET_OUT, messages).chain(() -> batch(tx, RECEIPT, receipts));
  }

  @Override
  public Uni<List<ChainMessage>> claim(int limit, Duration hold) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(limit, millis(hold)))
        .map(rows -> list(rows, PgChains::message));
  }

  @Override
  public Uni<Void> failed(UUID message, String cause, Duration pause) {
    return pool.preparedQuery(FAILED)
        .execute(Tuple.of(message, cause, millis(pause)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> left(SqlConnection tx, UUID message, String messageId, String correlationId) {
    return tx.preparedQuery(LEFT)
        .execute(Tuple.of(message, messageId, correlationId))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Travelling>> lock(SqlConnection tx, UUID message) {
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(message))
        .chain(
            rows ->
                receipts(tx, List.of(message))
                    .map(
                        told ->
                            list(rows, row -> travelling(row, told.getOrDefault(message, Map.of())))
                                .stream()
                                .findFirst()));
  }

  private static Travelling travelling(Row row, Map<String, Receipt> receipts) {
    var carries = Carries.valueOf(row.getString("carries"));
    return new Travelling(
        row.getUUID("application_id"),
        carries,
        new Way(carries.way(systems(row)), receipts),
        silentAfter(row));
  }

  @Override
  public Uni<Void> keep(
      SqlConnection tx, UUID message, Receipt receipt, Way way, Instant silentFrom) {
    return tx.preparedQuery(RECEIPT)
        .execute(told(message, receipt))
        .chain(
            () ->
                tx.preparedQuery(MOVE)
                    .execute(Tuple.of(message, way.awaited().orElse(null), utc(silentFrom))))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Silent>> findSilent(Instant now) {
    return pool.preparedQuery(FIND_SILENT)
        .execute(Tuple.of(utc(now)))
        .map(
            rows ->
                list(
                    rows,
                    row ->
                        new Silent(
                            row.getUUID("application_id"),
                            Carries.valueOf(row.getString("carries")),
                            row.getString("awaited"),
                            instant(row, "silent_from"))));
  }

  @Override
  public Uni<Silence> silence(Instant now) {
    return pool.preparedQuery(SILENCE)
        .execute(Tuple.of(utc(now)))
        .map(rows -> rows.iterator().next())
        .map(row -> new Silence(row.getLong(0), row.getDouble(1)));
  }

  @Override
  public Uni<Optional<Whole>> find(UUID application) {
    return pool.withConnection(
        connection ->
            among(connection, List.of(application))
                .chain(
                    chains ->
                        chains.isEmpty()
                            ? Uni.createFrom().item(Optional.<Whole>empty())
                            : ways(connection, chains.getFirst())
                                .map(ways -> Optional.of(new Whole(chains.getFirst(), ways)))));
  }

  private Uni<List<Standing>> ways(SqlConnection connection, Begun chain) {
    return connection
        .preparedQuery(STANDING)
        .execute(Tuple.of(chain.application()))
        .chain(
            rows ->
                receipts(connection, list(rows, row -> row.getUUID("id")))
                    .map(told -> list(rows, row -> standing(row, chain, told))));
  }

  private static Standing standing(
      Row row, Begun chain, Map<UUID, Map<String, Receipt>> receipts) {
    var carries = Carries.valueOf(row.getString("carries"));
    var id = row.getUUID("id");
    return new Standing(
        carries,
        id,
        new Way(carries.way(chain.systems()), receipts.getOrDefault(id, Map.of())),
        instant(row, "begun_at"),
        instant(row, "left_at"),
        row.getString("message_id"),
        row.getInteger("tries"),
        row.getString("cause"),
        instant(row, "silent_since"));
  }

  private static Uni<Map<UUID, Map<String, Receipt>>> receipts(
      SqlConnection connection, List<UUID> messages) {
    return connection
        .preparedQuery(RECEIPTS)
        .execute(Tuple.of(messages.toArray(UUID[]::new)))
        .map(
            rows -> {
              var told = new LinkedHashMap<UUID, Map<String, Receipt>>();
              for (var row : rows) {
                var receipt =
                    new Receipt(
                        row.getString("system"),
                        row.getString("told_by"),
                        instant(row, "at"),
                        row.getString("message_id"));
                told.computeIfAbsent(row.getUUID("message"), _ -> new LinkedHashMap<>())
                    .put(receipt.system(), receipt);
              }
              return told;
            });
  }

  private static Begun chain(Row row) {
    return new Begun(
        row.getUUID("application_id"),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        row.getString("provider"),
        systems(row),
        silentAfter(row));
  }

  private static ChainMessage message(Row row) {
    var carries = Carries.valueOf(row.getString("carries"));
    return new ChainMessage(
        row.getUUID("id"),
        row.getUUID("application_id"),
        carries,
        carries.way(systems(row)),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        row.getString("provider"),
        instant(row, "at"),
        carries == Carries.REQUEST ? null : row.getString("correlation_id"),
        row.getInteger("tries"));
  }

  private static Tuple told(UUID message, Receipt receipt) {
    return Tuple.of(
        message, receipt.system(), receipt.by(), utc(receipt.at()), receipt.messageId());
  }

  private static Uni<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }

  private static List<String> systems(Row row) {
    return List.of(row.getArrayOfStrings("systems"));
  }

  private static Duration silentAfter(Row row) {
    return Duration.ofSeconds(row.getLong("silent_after"));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
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
