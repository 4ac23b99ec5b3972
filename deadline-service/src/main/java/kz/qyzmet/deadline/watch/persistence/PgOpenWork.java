package kz.qyzmet.deadline.watch.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.deadline.watch.usecase.OpenWork;

/**
 * Open work out of the rows of the watches: an index for it would cost every step of every case.
 */
@ApplicationScoped
class PgOpenWork implements OpenWork {

  private static final String STEPS =
      """
      SELECT provider, clocks #>> '{step,code}' AS step, count(*) AS open,
        count(*) FILTER (WHERE (clocks #>> '{step,limit,due}')::bigint < $1) AS overdue,
        count(*) FILTER (WHERE (suspension ->> 'until')::bigint > $1) AS suspended,
        min((clocks #>> '{step,since}')::bigint) AS oldest
      FROM watch WHERE state <> 'ended' GROUP BY 1, 2 ORDER BY 1, 2 NULLS FIRST
      """;

  /**
   * A clock approaches its end once one of its marks before the end has come. A suspension that
   * nobody ended is over at its end.
   */
  private static final String PRESSING =
      """
      WITH clock AS (
        SELECT application_id, provider, term ->> 'kind' AS kind, NULL AS step,
          (term ->> 'due')::bigint AS due, term -> 'marks' AS marks,
          (suspension ->> 'until')::bigint AS until
        FROM watch, jsonb_array_elements(clocks -> 'terms') AS term
        WHERE state IN ('running', 'suspended') AND term ->> 'kind' IN ('legal', 'hand-over')
          AND term ->> 'stopped' IS NULL
        UNION ALL
        SELECT application_id, provider, 'step', clocks #>> '{step,code}',
          (clocks #>> '{step,limit,due}')::bigint, NULL, (suspension ->> 'until')::bigint
        FROM watch WHERE state <> 'ended' AND (clocks #>> '{step,limit,due}')::bigint < $1),
      pressing AS (
        SELECT *, due < $1 AS missed FROM clock
        WHERE due < $1 OR EXISTS (
          SELECT FROM jsonb_array_elements(marks) AS mark WHERE (mark ->> 1)::bigint <= $1))
      SELECT application_id, provider, kind, step, due, missed,
        CASE WHEN until > $1 THEN until END AS suspended_until,
        count(*) FILTER (WHERE kind = 'legal' AND missed) OVER () AS legal_missed,
        count(*) FILTER (WHERE kind = 'legal' AND NOT missed) OVER () AS legal_approaching,
        count(*) FILTER (WHERE kind = 'hand-over' AND missed) OVER () AS hand_overs_missed,
        count(*) FILTER (WHERE kind = 'step') OVER () AS steps_overdue
      FROM pressing ORDER BY due, application_id, kind LIMIT $2
      """;

  private final Pool pool;

  PgOpenWork(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Report> at(Instant moment, int most) {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    return Uni.combine()
        .all()
        .unis(steps(micros), pressing(micros, most))
        .with((steps, pressing) -> new Report(steps, pressing.totals(), pressing.first()));
  }

  private Uni<List<Step>> steps(long moment) {
    return pool.preparedQuery(STEPS)
        .execute(Tuple.of(moment))
        .map(
            rows -> {
              var steps = new ArrayList<Step>();
              for (Row row : rows) {
                steps.add(
                    new Step(
                        row.getString("provider"),
                        row.getString("step"),
                        row.getLong("open"),
                        row.getLong("overdue"),
                        row.getLong("suspended"),
                        instant(row.getLong("oldest"))));
              }
              return steps;
            });
  }

  private record Found(Totals totals, List<Pressing> first) {}

  private Uni<Found> pressing(long moment, int most) {
    return pool.preparedQuery(PRESSING)
        .execute(Tuple.of(moment, most))
        .map(
            rows -> {
              var totals = new Totals(0, 0, 0, 0);
              var first = new ArrayList<Pressing>();
              for (Row row : rows) {
                totals =
                    new Totals(
                        row.getLong("legal_missed"),
                        row.getLong("legal_approaching"),
                        row.getLong("hand_overs_missed"),
                        row.getLong("steps_overdue"));
                first.add(
                    new Pressing(
                        row.getUUID("application_id"),
                        row.getString("provider"),
                        row.getString("kind"),
                        row.getString("step"),
                        instant(row.getLong("due")),
                        row.getBoolean("missed"),
                        instant(row.getLong("suspended_until"))));
              }
              return new Found(totals, first);
            });
  }

  private static Instant instant(Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
