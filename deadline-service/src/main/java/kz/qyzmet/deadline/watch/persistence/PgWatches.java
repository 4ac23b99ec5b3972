package kz.qyzmet.deadline.watch.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.deadline.watch.domain.Acceptance;
import kz.qyzmet.deadline.watch.domain.StepRun;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.usecase.Watches;

/**
 * Watches in PostgreSQL. A batch is one statement over arrays, however many rows it has: that is
 * what makes twenty thousand marks at one instant cheap.
 */
@ApplicationScoped
class PgWatches implements Watches {

  private static final String COLUMNS =
      "w.application_id, w.provider, w.state, w.version, w.stopped_at, w.ended_at, w.clocks,"
          + " w.suspension";

  private static final String LOCK =
      "SELECT "
          + COLUMNS
          + ", t.service, t.passport_version FROM watch w JOIN watch_term t USING (application_id)"
          + " WHERE w.application_id = ANY($1) ORDER BY w.application_id FOR UPDATE OF w";

  private static final String LOCK_DUE =
      "SELECT "
          + COLUMNS
          // Not a join, so that nothing is read of those that are not due, whatever the planner
          // thinks.
          + ", (SELECT ARRAY[t.service, t.passport_version] FROM watch_term t"
          + " WHERE t.application_id = w.application_id) AS passport"
          + " FROM watch w WHERE w.next_at <= $1 ORDER BY w.next_at LIMIT $2"
          + " FOR UPDATE SKIP LOCKED";

  private static final String INSERT_TERMS =
      """
      INSERT INTO watch_term (application_id, applicant_id, provider, service, passport_version,
        accepted_at, calendar_edition, term)
      SELECT id, applicant, provider, service, version, accepted, edition, term::jsonb
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
        $7::text[], $8::text[]) AS n (id, applicant, provider, service, version, accepted, edition,
        term)
      """;

  private static final String INSERT =
      """
      INSERT INTO watch (application_id, provider, state, version, next_at, stopped_at, ended_at,
        clocks, suspension)
      SELECT id, provider, state, version, next_at, stopped_at, ended_at, clocks::jsonb,
        suspension::jsonb
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::timestamptz[],
        $6::timestamptz[], $7::timestamptz[], $8::text[], $9::text[])
        AS n (id, provider, state, version, next_at, stopped_at, ended_at, clocks, suspension)
      """;

  private static final String UPDATE =
      """
      UPDATE watch w SET state = n.state, version = n.version, next_at = n.next_at,
        stopped_at = n.stopped_at, ended_at = n.ended_at, clocks = n.clocks::jsonb,
        suspension = n.suspension::jsonb
      FROM unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::timestamptz[],
        $6::timestamptz[], $7::text[], $8::text[])
        AS n (id, state, version, next_at, stopped_at, ended_at, clocks, suspension)
      WHERE w.application_id = n.id
      """;

  private static final String INSERT_STEPS =
      """
      INSERT INTO step_run (application_id, step, since, limit_from, due_at, ended_at, fired)
      SELECT id, step, since, limit_from, due, ended, fired::jsonb
      FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::timestamptz[],
        $6::timestamptz[], $7::text[]) WITH ORDINALITY
        AS n (id, step, since, limit_from, due, ended, fired, place)
      ORDER BY place
      """;

  private static final String NEXT =
      "SELECT next_at FROM watch WHERE next_at IS NOT NULL ORDER BY next_at LIMIT 1";

  private static final String COUNT_DUE =
      "SELECT count(*) FROM watch WHERE next_at <= now() + $1 * interval '1 second'";

  private final Pool pool;

  PgWatches(Pool pool) {
    this.pool = pool;
  }

  @Override
  public Uni<Instant> now(SqlConnection tx) {
    return tx.query("SELECT clock_timestamp() AS now")
        .execute()
        .map(rows -> rows.iterator().next().getOffsetDateTime("now").toInstant());
  }

  @Override
  public Uni<List<Pinned>> lock(SqlConnection tx, Set<UUID> applications) {
    if (applications.isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return tx.preparedQuery(LOCK)
        .execute(Tuple.of(applications.toArray(UUID[]::new)))
        .map(
            rows ->
                list(
                    rows,
                    row ->
                        new Pinned(
                            watch(row),
                            new PassportRef(
                                row.getString("service"), row.getString("passport_version")))));
  }

  @Override
  public Uni<List<Pinned>> lockDue(SqlConnection tx, Instant moment, int limit) {
    return tx.preparedQuery(LOCK_DUE)
        .execute(Tuple.of(utc(moment), limit))
        .map(
            rows ->
                list(
                    rows,
                    row -> {
                      String[] passport = row.getArrayOfStrings("passport");
                      return new Pinned(watch(row), new PassportRef(passport[0], passport[1]));
                    }));
  }

  @Override
  public Uni<Void> add(SqlConnection tx, List<New> watches) {
    if (watches.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Acceptance> terms = watches.stream().map(New::acceptance).toList();
    List<Watch> rows = watches.stream().map(New::watch).toList();
    Tuple termColumns =
        Tuple.tuple()
            .addArrayOfUUID(column(terms, Acceptance::applicationId, UUID[]::new))
            .addArrayOfString(column(terms, Acceptance::applicantId, String[]::new))
            .addArrayOfString(column(terms, Acceptance::provider, String[]::new))
            .addArrayOfString(column(terms, a -> a.passport().code(), String[]::new))
            .addArrayOfString(column(terms, a -> a.passport().version(), String[]::new))
            .addArrayOfOffsetDateTime(
                column(terms, a -> utc(a.acceptedAt()), OffsetDateTime[]::new))
            .addArrayOfString(column(terms, a -> a.term().calendarEdition(), String[]::new))
            .addArrayOfString(column(terms, a -> TermJson.write(a.term()), String[]::new));
    Tuple watchColumns =
        Tuple.tuple()
            .addArrayOfUUID(column(rows, Watch::applicationId, UUID[]::new))
            .addArrayOfString(column(rows, Watch::provider, String[]::new));
    return Uni.join()
        .all(
            tx.preparedQuery(INSERT_TERMS).execute(termColumns),
            tx.preparedQuery(INSERT).execute(changing(watchColumns, rows)))
        .andFailFast()
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> save(SqlConnection tx, List<Watch> watches) {
    if (watches.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple columns =
        Tuple.tuple().addArrayOfUUID(column(watches, Watch::applicationId, UUID[]::new));
    return tx.preparedQuery(UPDATE).execute(changing(columns, watches)).replaceWithVoid();
  }

  @Override
  public Uni<Void> addFinished(SqlConnection tx, List<Finished> steps) {
    if (steps.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<StepRun> runs = steps.stream().map(Finished::run).toList();
    return tx.preparedQuery(INSERT_STEPS)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(column(steps, Finished::applicationId, UUID[]::new))
                .addArrayOfString(column(runs, StepRun::step, String[]::new))
                .addArrayOfOffsetDateTime(
                    column(runs, run -> utc(run.since()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                    column(runs, run -> utc(run.limitFrom()), OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(column(runs, StepRun::dueAt, OffsetDateTime[]::new))
                .addArrayOfOffsetDateTime(
                    column(runs, run -> utc(run.endedAt()), OffsetDateTime[]::new))
                .addArrayOfString(
                    column(runs, run -> ClocksJson.marks(run.fired()).encode(), String[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<Instant>> nextAt(SqlConnection tx) {
    return tx.query(NEXT)
        .execute()
        .map(rows -> list(rows, row -> instant(row, "next_at")).stream().findFirst());
  }

  @Override
  public Uni<Long> countDue(Duration ahead) {
    return pool.preparedQuery(COUNT_DUE)
        .execute(Tuple.of(ahead.toNanos() / (double) Duration.ofSeconds(1).toNanos()))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  private static Tuple changing(Tuple columns, List<Watch> watches) {
    return columns
        .addArrayOfString(column(watches, WatchState::code, String[]::new))
        .addArrayOfInteger(column(watches, Watch::version, Integer[]::new))
        .addArrayOfOffsetDateTime(
            column(watches, w -> utc(w.nextAt().orElse(null)), OffsetDateTime[]::new))
        .addArrayOfOffsetDateTime(
            column(watches, w -> utc(WatchState.stoppedAt(w)), OffsetDateTime[]::new))
        .addArrayOfOffsetDateTime(
            column(watches, w -> utc(WatchState.endedAt(w)), OffsetDateTime[]::new))
        .addArrayOfString(
            column(watches, w -> ClocksJson.write(w.terms(), w.step()).encode(), String[]::new))
        .addArrayOfString(column(watches, w -> encoded(WatchState.suspension(w)), String[]::new));
  }

  private static Watch watch(Row row) {
    return WatchState.read(
        row.getUUID("application_id"),
        row.getString("provider"),
        row.getString("state"),
        row.getInteger("version"),
        instant(row, "stopped_at"),
        instant(row, "ended_at"),
        (JsonObject) row.getJson("clocks"),
        (JsonObject) row.getJson("suspension"));
  }

  private static String encoded(JsonObject json) {
    return json == null ? null : json.encode();
  }

  private static <T, C> C[] column(
      List<T> rows, Function<T, C> value, Function<Integer, C[]> array) {
    C[] column = array.apply(rows.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    return column;
  }

  private static <T> List<T> list(RowSet<Row> rows, Function<Row, T> reader) {
    List<T> list = new ArrayList<>(rows.size());
    rows.forEach(row -> list.add(reader.apply(row)));
    return list;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(Row row, String column) {
    OffsetDateTime value = row.getOffsetDateTime(column);
    return value == null ? null : value.toInstant();
  }
}
