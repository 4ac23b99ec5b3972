package kz.qyzmet.gateway.chain.persistence;

import static kz.qyzmet.gateway.chain.persistence.ChainRows.instant;
import static kz.qyzmet.gateway.chain.persistence.ChainRows.list;
import static kz.qyzmet.gateway.chain.persistence.ChainRows.millis;
import static kz.qyzmet.gateway.chain.persistence.ChainRows.standing;
import static kz.qyzmet.gateway.chain.persistence.ChainRows.told;
import static kz.qyzmet.gateway.chain.persistence.ChainRows.travelling;
import static kz.qyzmet.gateway.chain.persistence.ChainRows.utc;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.gateway.chain.domain.Carries;
import kz.qyzmet.gateway.chain.domain.Receipt;
import kz.qyzmet.gateway.chain.domain.Way;
import kz.qyzmet.gateway.chain.usecase.Chains;

/**
 * Chains in PostgreSQL. The row of {@code chain_message} is what receipts and the sweep lock. When
 * a message leaves again is counted by the database's own clock; what people are told, by the
 * system's.
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

  /**
   * A result that is ready once more, after it went back, has had its way: the first one counts.
   */
  private static final String SET_OUT =
      """
      INSERT INTO chain_message (id, application_id, carries, event, begun_at, next_at, awaited, silent_from)
      VALUES ($1, $2, $3, $4, $5, now(), $6, $7)
      ON CONFLICT (application_id, carries) DO NOTHING
      """;

  /** A message that is on its way to the gateway at this moment may still be taken. */
  private static final String CLOSE =
      """
      UPDATE chain_message
      SET closed_at = $1, next_at = NULL, awaited = NULL, silent_from = NULL, silent_at = NULL
      WHERE application_id = ANY ($2) AND (awaited IS NOT NULL OR next_at IS NOT NULL)
      """;

  private static final String RECEIPT =
      """
      INSERT INTO chain_receipt (message, system, told_by, at, message_id, kept_at)
      SELECT $1::uuid, $2::text, $3::text, $4::timestamptz, $5::text, $6::timestamptz
      WHERE EXISTS (SELECT FROM chain_message WHERE id = $1)
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
      RETURNING m.id, m.application_id, m.carries, m.event, m.tries, c.number, c.service, c.passport, c.provider,
        c.systems, (SELECT r.correlation_id FROM chain_message r
                    WHERE r.application_id = m.application_id AND r.carries = 'REQUEST') AS correlation_id
      """;

  private static final String FAILED =
      """
      UPDATE chain_message SET tries = tries + 1, cause = $2, next_at = now() + $3 * interval '1 millisecond'
      WHERE id = $1 AND left_at IS NULL AND closed_at IS NULL
      """;

  private static final String LEFT =
      """
      UPDATE chain_message m
      SET tries = tries + 1, cause = NULL, next_at = NULL, left_at = $4, message_id = $2, correlation_id = $3,
        silent_from = CASE WHEN awaited IS NOT NULL THEN $4::timestamptz + c.silent_after * interval '1 second' END,
        silent_at = NULL
      FROM chain c WHERE m.id = $1 AND left_at IS NULL AND c.application_id = m.application_id
      """;

  /** One receipt is the first system's; a second one is of somebody behind it, who has it. */
  private static final String BY_MESSAGE =
      """
      SELECT id, application_id, carries, tries FROM chain_message m
      WHERE message_id = $1 AND left_at IS NOT NULL AND awaited IS NOT NULL
      AND (SELECT count(*) FROM chain_receipt r WHERE r.message = m.id) <= 1
      """;

  private static final String CAME_BACK =
      """
      UPDATE chain_message m
      SET left_at = NULL, cause = $2, next_at = now() + $3 * interval '1 millisecond',
        silent_from = $4::timestamptz + c.silent_after * interval '1 second', silent_at = NULL
      FROM chain c WHERE m.id = $1 AND left_at IS NOT NULL AND awaited IS NOT NULL
      AND c.application_id = m.application_id
      """;

  private static final String LOCK =
      """
      SELECT m.application_id, m.carries, c.systems, c.silent_after
      FROM chain_message m JOIN chain c ON c.application_id = m.application_id
      WHERE m.id = $1 FOR UPDATE OF m
      """;

  private static final String RECEIPTS =
      "SELECT message, system, told_by, at, message_id, kept_at FROM chain_receipt WHERE message = ANY ($1)";

  private static final String MOVE =
      """
      UPDATE chain_message
      SET awaited = $2, silent_from = CASE WHEN $2::text IS NULL THEN NULL ELSE $3::timestamptz END, silent_at = NULL
      WHERE id = $1 AND awaited IS DISTINCT FROM $2 AND closed_at IS NULL
      """;

  /** Before it has left, only the gateway, where every chain begins, can be silent. */
  private static final String FIND_SILENT =
      """
      UPDATE chain_message m SET silent_at = $1
      WHERE id IN (SELECT id FROM chain_message WHERE silent_from <= $1 AND silent_at IS NULL
                   ORDER BY silent_from LIMIT 500 FOR UPDATE SKIP LOCKED)
      RETURNING application_id, carries, silent_from, CASE WHEN left_at IS NOT NULL THEN awaited
        ELSE (SELECT systems[1] FROM chain c WHERE c.application_id = m.application_id) END AS system
      """;

  private static final String UNHEARD =
      """
      UPDATE chain_message m SET ask_at = now() + $2 * interval '1 millisecond'
      WHERE id IN (SELECT id FROM chain_message s
                   WHERE silent_at IS NOT NULL AND left_at IS NOT NULL AND awaited IS NOT NULL
                   AND (ask_at IS NULL OR ask_at <= now())
                   AND (SELECT count(*) FROM chain_receipt r WHERE r.message = s.id) <= 1
                   ORDER BY ask_at NULLS FIRST LIMIT $1 FOR UPDATE SKIP LOCKED)
      RETURNING message_id
      """;

  private static final String SILENCE =
      """
      SELECT count(*), coalesce(extract(epoch FROM $1 - min(silent_from)), 0)::float8
      FROM chain_message WHERE silent_at IS NOT NULL
      """;

  private static final String STANDING =
      """
      SELECT id, carries, begun_at, left_at, message_id, tries, cause, CASE WHEN silent_at IS NOT NULL
             THEN silent_from END AS silent_since, closed_at
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
        .map(rows -> list(rows, ChainRows::chain));
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
              .addUUID(each.event().id())
              .addUUID(each.event().applicationId())
              .addString(each.carries().name())
              .addString(new String(EventJson.encode(each.event()), StandardCharsets.UTF_8))
              .addOffsetDateTime(utc(each.begunAt()))
              .addString(each.way().awaited().orElse(null))
              .addOffsetDateTime(utc(each.silentFrom())));
      each.way().receipts().values().forEach(told -> receipts.add(told(each.event().id(), told)));
    }
    return batch(tx, SET_OUT, messages).chain(() -> batch(tx, RECEIPT, receipts));
  }

  @Override
  public Uni<Void> close(SqlConnection tx, Collection<UUID> applications, Instant at) {
    return tx.preparedQuery(CLOSE)
        .execute(Tuple.of(utc(at), applications.toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<List<Due>> claim(int limit, Duration hold) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(limit, millis(hold)))
        .map(rows -> list(rows, ChainRows::due));
  }

  @Override
  public Uni<Void> failed(UUID message, String cause, Duration pause) {
    return pool.preparedQuery(FAILED)
        .execute(Tuple.of(message, cause, millis(pause)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> left(
      SqlConnection tx, UUID message, String messageId, String correlationId, Instant at) {
    return tx.preparedQuery(LEFT)
        .execute(Tuple.of(message, messageId, correlationId, utc(at)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Gone> byMessage(String messageId) {
    return pool.preparedQuery(BY_MESSAGE)
        .execute(Tuple.of(messageId))
        .map(
            rows ->
                list(
                        rows,
                        row ->
                            new Gone(
                                row.getUUID("id"),
                                row.getUUID("application_id"),
                                Carries.valueOf(row.getString("carries")),
                                row.getInteger("tries")))
                    .stream()
                    .findFirst()
                    .orElse(null));
  }

  @Override
  public Uni<Void> cameBack(UUID message, String cause, Duration pause, Instant at) {
    return pool.preparedQuery(CAME_BACK)
        .execute(Tuple.of(message, cause, millis(pause), utc(at)))
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
                            row.getString("system"),
                            instant(row, "silent_from"))));
  }

  @Override
  public Uni<List<String>> unheard(int limit, Duration pause) {
    return pool.preparedQuery(UNHEARD)
        .execute(Tuple.of(limit, millis(pause)))
        .map(rows -> list(rows, row -> row.getString("message_id")));
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
                        row.getString("message_id"),
                        instant(row, "kept_at"));
                told.computeIfAbsent(row.getUUID("message"), _ -> new LinkedHashMap<>())
                    .put(receipt.system(), receipt);
              }
              return told;
            });
  }

  private static Uni<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
    return rows.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
  }
}
