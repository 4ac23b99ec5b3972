package kz.qyzmet.intake.result.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Doubt;
import kz.qyzmet.intake.result.domain.Receiver;
import kz.qyzmet.intake.result.domain.Recipient;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.intake.result.usecase.BranchResults;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.outbox.Outbox;

/** What branches are sent, in PostgreSQL by the SQL client. */
@ApplicationScoped
class PgBranchResults implements BranchResults {
  private static final UUID FIRST = new UUID(0, 0);

  private static final String COLUMNS =
      """
      SELECT r.application, r.number, r.service, r.passport, r.provider, r.branch, r.carrier, r.tracking_number,
             r.registry, r.dispatched_at, r.dispatched_by, r.state, r.arrived_at, r.found_by, r.damaged, r.keep_until,
             r.handed_over_at, r.handed_over_by, r.received_by, r.back_carrier, r.back_tracking_number, r.back_at,
             r.back_by, r.requested_at, r.requested_by, r.representative, r.identity_mark, r.acknowledgement, r.version, a.published
      """;

  private static final String LIST =
      COLUMNS
          + """
          FROM branch_result r JOIN application a ON a.id = r.application
          WHERE r.branch = $1 AND ($2::text IS NULL OR r.state = $2) AND r.application > $3
            AND ($5::date IS NULL OR r.state = 'HERE' AND r.keep_until < $5)
            AND ($6::text IS NULL OR r.registry = $6)
          ORDER BY r.application LIMIT $4
          """;

  private static final String DUE_BACK =
      """
      SELECT r.branch, count(*) AS results
      FROM unnest($1::text[], $2::date[]) AS b (code, today)
      JOIN branch_result r ON r.branch = b.code AND r.state = 'HERE' AND r.keep_until < b.today
      GROUP BY r.branch
      """;

  private static final String FIND =
      COLUMNS
          + """
          , CASE WHEN r.state = 'HERE' THEN f.iin END AS iin
          FROM branch_result r JOIN application a ON a.id = r.application
          JOIN application_form f ON f.application = r.application
          WHERE r.application = $1 AND r.branch = $2
          """;

  private static final String AWAIT =
      """
      INSERT INTO branch_result (application, number, service, passport, provider, branch, carrier, tracking_number,
                                 dispatched_at, dispatched_by, registry)
      SELECT a.id, a.number, a.service, a.passport, a.provider, n.branch, n.carrier, n.tracking_number, n.at, n.by,
             n.registry
      FROM (SELECT DISTINCT ON (id) * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[],
              $6::text[], $7::text[]) AS each (id, branch, carrier, tracking_number, at, by, registry) ORDER BY id, at DESC) n
      JOIN application a ON a.id = n.id
      ON CONFLICT (application) DO UPDATE
      SET carrier = excluded.carrier, tracking_number = excluded.tracking_number,
          registry = excluded.registry, dispatched_at = excluded.dispatched_at, dispatched_by = excluded.dispatched_by, state = 'ON_ITS_WAY',
          arrived_at = NULL, found_by = NULL, damaged = NULL, keep_until = NULL, back_carrier = NULL,
          back_tracking_number = NULL, back_at = NULL, back_by = NULL, requested_at = NULL, requested_by = NULL,
          version = branch_result.version + 1
      WHERE branch_result.state = 'REQUESTED' AND branch_result.branch = excluded.branch
        AND branch_result.dispatched_at < excluded.dispatched_at
      RETURNING application
      """;

  private final Pool pool;
  private final Outbox outbox;
  private final Idempotency idempotency;

  PgBranchResults(Pool pool, Outbox outbox, Idempotency idempotency) {
    this.pool = pool;
    this.outbox = outbox;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<List<BranchResult>> list(Part part) {
    var state = part.state() == null ? null : part.state().name();
    var after = part.after() == null ? FIRST : part.after();
    return pool.preparedQuery(LIST)
        .execute(
            Tuple.of(part.branch(), state, after, part.limit(), part.dueBackOn(), part.registry()))
        .map(rows -> all(rows, PgBranchResults::result));
  }

  @Override
  public Uni<Map<String, Long>> dueBack(Map<String, LocalDate> today) {
    var branches = today.keySet().toArray(String[]::new);
    var days = Stream.of(branches).map(today::get).toArray(LocalDate[]::new);
    return pool.preparedQuery(DUE_BACK)
        .execute(Tuple.tuple().addArrayOfString(branches).addArrayOfLocalDate(days))
        .map(
            rows -> {
              var results = new HashMap<String, Long>();
              rows.forEach(row -> results.put(row.getString("branch"), row.getLong("results")));
              return results;
            });
  }

  @Override
  public Uni<Optional<Found>> find(UUID application, String branch) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(application, branch))
        .map(
            rows ->
                all(rows, row -> new Found(result(row), row.getString("iin"))).stream()
                    .findFirst());
  }

  @Override
  public Uni<Written> change(BranchResult changed, Told told, Reply reply) {
    return pool.preparedQuery(ResultStatement.SQL)
        .execute(
            ResultStatement.parameters(
                changed,
                told,
                outbox.row(told.event()),
                idempotency.row(reply.key(), reply.answer())))
        .map(rows -> rows.rowCount() == 1 ? Written.DONE : Written.OVERTAKEN)
        .onFailure(PgBranchResults::isScanUsed)
        .recoverWithItem(Written.SCAN_USED);
  }

  private static boolean isScanUsed(Throwable failure) {
    return failure instanceof PgException pg && "attachment_filed_once".equals(pg.getConstraint());
  }

  @Override
  public Uni<List<UUID>> await(SqlConnection tx, List<ResultDispatched> sent) {
    return tx.preparedQuery(AWAIT)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(
                    sent.stream().map(ResultDispatched::applicationId).toArray(UUID[]::new))
                .addArrayOfString(strings(sent, ResultDispatched::branch))
                .addArrayOfString(strings(sent, ResultDispatched::carrier))
                .addArrayOfString(strings(sent, ResultDispatched::trackingNumber))
                .addArrayOfOffsetDateTime(
                    sent.stream()
                        .map(each -> each.at().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(strings(sent, each -> each.by().person()))
                .addArrayOfString(strings(sent, ResultDispatched::registry)))
        .map(rows -> all(rows, row -> row.getUUID("application")));
  }

  private static <T> List<T> all(Iterable<Row> rows, Function<Row, T> reading) {
    var all = new ArrayList<T>();
    rows.forEach(row -> all.add(reading.apply(row)));
    return all;
  }

  private static String[] strings(
      List<ResultDispatched> sent, Function<ResultDispatched, String> value) {
    return sent.stream().map(value).toArray(String[]::new);
  }

  private static BranchResult result(Row row) {
    return new BranchResult(
        row.getUUID("application"),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        row.getString("provider"),
        row.getString("branch"),
        new BranchResult.Sent(
            row.getString("carrier"),
            row.getString("tracking_number"),
            row.getOffsetDateTime("dispatched_at").toInstant(),
            row.getString("dispatched_by"),
            row.getString("registry")),
        whereabouts(row),
        row.getInteger("published"),
        row.getInteger("version"));
  }

  private static Whereabouts whereabouts(Row row) {
    return switch (Whereabouts.State.valueOf(row.getString("state"))) {
      case ON_ITS_WAY -> new Whereabouts.OnItsWay();
      case MISSING -> new Whereabouts.Missing();
      case HERE -> here(row);
      case HANDED_OVER ->
          here(row)
              .handedOver(
                  row.getOffsetDateTime("handed_over_at").toInstant(),
                  row.getString("handed_over_by"),
                  recipient(row));
      case RETURNED -> here(row).returned(back(row));
      case REQUESTED ->
          here(row)
              .returned(back(row))
              .requested(
                  row.getOffsetDateTime("requested_at").toInstant(), row.getString("requested_by"));
    };
  }

  private static Recipient recipient(Row row) {
    var mark = row.getString("identity_mark");
    return new Recipient(
        Receiver.of(row.getString("received_by")).orElseThrow(),
        Representatives.of(row.getString("representative")),
        mark == null ? null : Doubt.valueOf(mark),
        row.getUUID("acknowledgement"));
  }

  private static BranchResult.Sent back(Row row) {
    return new BranchResult.Sent(
        row.getString("back_carrier"),
        row.getString("back_tracking_number"),
        row.getOffsetDateTime("back_at").toInstant(),
        row.getString("back_by"));
  }

  private static Whereabouts.Here here(Row row) {
    return new Whereabouts.Here(
        new Whereabouts.Arrival(
            row.getOffsetDateTime("arrived_at").toInstant(),
            row.getString("found_by"),
            row.getBoolean("damaged"),
            row.getLocalDate("keep_until")));
  }
}
