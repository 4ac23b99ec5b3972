package kz.qyzmet.intake.session.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.session.domain.DeskSession;
import kz.qyzmet.intake.session.usecase.DeskSessions;
import kz.qyzmet.kit.idempotency.Idempotency;

/** Sessions in PostgreSQL by the SQL client. */
@ApplicationScoped
class PgDeskSessions implements DeskSessions {
  private static final String OPEN =
      """
      WITH opened AS (
        INSERT INTO desk_session (id, branch, operator, service, passport, arrived_at, opened_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      VALUES ($8, $9, $10, $11, $12, $13, $14)
      """;

  private static final String FIND =
      """
      SELECT id, branch, operator, service, passport, arrived_at, opened_at, ended_at
      FROM desk_session WHERE id = $1 AND branch = $2
      """;

  private static final String END =
      """
      WITH ended AS (
        UPDATE desk_session SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL RETURNING id
      )
      INSERT INTO idempotency (caller, key, request_hash, status, headers, body, at)
      SELECT $3, $4, $5, $6, $7, $8, $9 FROM ended
      """;

  private final Pool pool;
  private final Idempotency idempotency;

  PgDeskSessions(Pool pool, Idempotency idempotency) {
    this.pool = pool;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<Void> open(DeskSession session, Reply reply) {
    var tuple = Tuple.tuple();
    tuple
        .addUUID(session.id())
        .addString(session.branch())
        .addString(session.operator())
        .addString(session.passport().code())
        .addString(session.passport().version())
        .addOffsetDateTime(utc(session.arrivedAt()))
        .addOffsetDateTime(utc(session.openedAt()));
    return pool.preparedQuery(OPEN).execute(with(tuple, reply)).replaceWithVoid();
  }

  @Override
  public Uni<Optional<DeskSession>> find(UUID id, String branch) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(id, branch))
        .map(
            rows -> {
              var found = rows.iterator();
              return found.hasNext() ? Optional.of(session(found.next())) : Optional.empty();
            });
  }

  @Override
  public Uni<Boolean> end(DeskSession ended, Reply reply) {
    var tuple = Tuple.tuple();
    tuple.addUUID(ended.id()).addOffsetDateTime(utc(ended.endedAt()));
    return pool.preparedQuery(END).execute(with(tuple, reply)).map(rows -> rows.rowCount() == 1);
  }

  private Tuple with(Tuple tuple, Reply reply) {
    var answer = idempotency.row(reply.key(), reply.answer());
    for (int i = 0; i < answer.size(); i++) {
      tuple.addValue(answer.getValue(i));
    }
    return tuple;
  }

  private static DeskSession session(Row row) {
    return new DeskSession(
        row.getUUID("id"),
        row.getString("branch"),
        row.getString("operator"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        instant(row, "arrived_at"),
        instant(row, "opened_at"),
        instant(row, "ended_at"));
  }

  private static Instant instant(Row row, String column) {
    var at = row.getOffsetDateTime(column);
    return at == null ? null : at.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
