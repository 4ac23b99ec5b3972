package kz.qyzmet.intake.filing.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import kz.qyzmet.intake.filing.domain.ApplicationNumber;
import kz.qyzmet.intake.filing.usecase.LookupTries;

/** Tries in PostgreSQL, which all replicas share; each one takes a few forgotten rows away. */
@ApplicationScoped
class PgLookupTries implements LookupTries {
  private static final String COUNT =
      """
      WITH gone AS (
        DELETE FROM lookup_try WHERE number IN (
          SELECT number FROM lookup_try WHERE until <= $2 AND number <> $1
          ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
      )
      INSERT INTO lookup_try AS t (number, tries, until) VALUES ($1, 1, $3)
      ON CONFLICT (number) DO UPDATE
        SET tries = CASE WHEN t.until <= $2 THEN 1 ELSE t.tries + 1 END,
            until = CASE WHEN t.until <= $2 THEN $3 ELSE t.until END
      RETURNING tries, until
      """;

  private static final String FORGET = "DELETE FROM lookup_try WHERE number = $1";

  private final Pool pool;

  PgLookupTries(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Tries> count(ApplicationNumber number, Instant now, Duration remembered) {
    return pool.preparedQuery(COUNT)
        .execute(
            Tuple.of(
                number.value(),
                AcceptStatement.utc(now),
                AcceptStatement.utc(now.plus(remembered))))
        .map(
            rows -> {
              var row = rows.iterator().next();
              return new Tries(row.getInteger("tries"), row.getOffsetDateTime("until").toInstant());
            });
  }

  @Override
  public Uni<Void> forget(ApplicationNumber number) {
    return pool.preparedQuery(FORGET).execute(Tuple.of(number.value())).replaceWithVoid();
  }
}
