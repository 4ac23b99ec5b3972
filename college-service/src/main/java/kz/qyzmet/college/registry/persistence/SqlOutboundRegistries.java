package kz.qyzmet.college.registry.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.college.registry.domain.OutboundRegistry;
import kz.qyzmet.college.registry.domain.OutboundRegistry.Line;
import kz.qyzmet.college.registry.domain.OutboundRegistry.Run;
import kz.qyzmet.college.registry.usecase.OutboundRegistries;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.contracts.passport.Step.Action;
import kz.qyzmet.kit.idempotency.CommandKey;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.idempotency.StoredAnswer;

/** Registries by the SQL client. */
@ApplicationScoped
class SqlOutboundRegistries implements OutboundRegistries {
  private static final UUID LAST = new UUID(-1, -1);

  /** Live cases of an organisation are few; whose step hands over is the passport's to say. */
  private static final String WAITING =
      """
      SELECT f.id AS application, f.number, f.service, f.passport_version AS passport, c.step,
        f.pickup::json ->> 'code' AS branch
      FROM cases c JOIN case_file f ON f.id = c.id
      WHERE c.organisation = $1 AND c.live AND c.role NOT IN ('operator', 'applicant')
        AND f.pickup::json ->> 'kind' = 'branch'
        AND ($2::text IS NULL OR f.pickup::json ->> 'code' = $2)
        AND (c.proceedings IS NULL
             OR coalesce(c.proceedings::json #>> '{back,where}', 'HERE') = 'HERE')
        AND NOT EXISTS (
          SELECT 1 FROM outbound_line l JOIN outbound_registry r ON r.id = l.registry
          WHERE l.application = c.id AND r.dispatched_at IS NULL)
      ORDER BY f.id
      """;

  private static final String SELECT =
      """
      SELECT id, number, organisation, branch, closed_at, closed_by, carrier, tracking_number,
        dispatched_at, dispatched_by
      FROM outbound_registry
      """;

  private static final String LIST =
      SELECT + " WHERE organisation = $1 AND id < $2 ORDER BY id DESC LIMIT $3";

  private static final String FIND = SELECT + " WHERE organisation = $1 AND number = $2";

  private static final String LINES =
      """
      SELECT line, application, number, service, passport, "left"
      FROM outbound_line WHERE registry = $1 ORDER BY line
      """;

  private static final String ADD =
      """
      INSERT INTO outbound_registry (id, organisation, number, day, branch, closed_at, closed_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String ADD_LINE =
      """
      INSERT INTO outbound_line (registry, line, application, number, service, passport)
      VALUES ($1, $2, $3, $4, $5, $6)
      """;

  private static final String LEAVE =
      """
      WITH gone AS (
        UPDATE outbound_registry
        SET carrier = $2, tracking_number = $3, dispatched_at = $4, dispatched_by = $5
        WHERE id = $1
      )
      UPDATE outbound_line SET "left" = true WHERE registry = $1 AND application = ANY ($6)
      """;

  private final Pool pool;
  private final Passports passports;
  private final Idempotency idempotency;

  SqlOutboundRegistries(Pool pool, Passports passports, Idempotency idempotency) {
    this.pool = pool;
    this.passports = passports;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<List<Waiting>> waiting(String organisation, String branch) {
    return waitingBy(pool, organisation, branch);
  }

  @Override
  public Uni<List<Waiting>> waiting(SqlConnection tx, String organisation, String branch) {
    return waitingBy(tx, organisation, branch);
  }

  private Uni<List<Waiting>> waitingBy(SqlClient client, String organisation, String branch) {
    return client
        .preparedQuery(WAITING)
        .execute(Tuple.of(organisation, branch))
        .map(
            rows -> {
              var waiting = new ArrayList<Waiting>();
              for (var row : rows) {
                if (handsOver(row)) {
                  waiting.add(new Waiting(row.getString("branch"), line(row, 0, false)));
                }
              }
              return waiting;
            });
  }

  private boolean handsOver(Row row) {
    return passports
        .find(new PassportRef(row.getString("service"), row.getString("passport")))
        .map(passport -> passport.pipeline().step(row.getString("step")).action())
        .filter(Action.ISSUE::equals)
        .isPresent();
  }

  @Override
  public Uni<List<OutboundRegistry>> list(String organisation, Optional<UUID> before, int limit) {
    return pool.preparedQuery(LIST)
        .execute(Tuple.of(organisation, before.orElse(LAST), limit))
        .map(rows -> all(rows, row -> registry(row, List.of())));
  }

  @Override
  public Uni<Optional<OutboundRegistry>> find(String organisation, String number) {
    return found(pool, FIND, organisation, number);
  }

  @Override
  public Uni<Optional<OutboundRegistry>> lock(
      SqlConnection tx, String organisation, String number) {
    return found(tx, FIND + " FOR UPDATE", organisation, number);
  }

  private static Uni<Optional<OutboundRegistry>> found(
      SqlClient client, String sql, String organisation, String number) {
    return client
        .preparedQuery(sql)
        .execute(Tuple.of(organisation, number))
        .flatMap(
            rows -> {
              var heads = rows.iterator();
              if (!heads.hasNext()) {
                return Uni.createFrom().item(Optional.empty());
              }
              var head = heads.next();
              return client
                  .preparedQuery(LINES)
                  .execute(Tuple.of(head.getUUID("id")))
                  .map(
                      lines ->
                          Optional.of(
                              registry(
                                  head,
                                  all(
                                      lines,
                                      row ->
                                          line(
                                              row,
                                              row.getInteger("line"),
                                              row.getBoolean("left"))))));
            });
  }

  @Override
  public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  @Override
  public Uni<Void> hold(SqlConnection tx, String organisation) {
    return tx.preparedQuery("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))")
        .execute(Tuple.of("outbound_registry " + organisation))
        .replaceWithVoid();
  }

  @Override
  public Uni<Integer> closedOn(SqlConnection tx, String organisation, LocalDate day) {
    return tx.preparedQuery(
            "SELECT count(*)::int AS closed FROM outbound_registry"
                + " WHERE organisation = $1 AND day = $2")
        .execute(Tuple.of(organisation, day))
        .map(rows -> rows.iterator().next().getInteger("closed"));
  }

  @Override
  public Uni<Void> add(SqlConnection tx, OutboundRegistry closed, LocalDate day) {
    return tx.preparedQuery(ADD)
        .execute(
            Tuple.tuple()
                .addUUID(closed.id())
                .addString(closed.organisation())
                .addString(closed.number())
                .addLocalDate(day)
                .addString(closed.branch())
                .addOffsetDateTime(utc(closed.closedAt()))
                .addString(closed.closedBy()))
        .chain(
            () ->
                tx.preparedQuery(ADD_LINE)
                    .executeBatch(
                        closed.lines().stream()
                            .map(
                                each ->
                                    Tuple.of(
                                        closed.id(),
                                        each.line(),
                                        each.application(),
                                        each.number(),
                                        each.service().code(),
                                        each.service().version()))
                            .toList()))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> leave(SqlConnection tx, OutboundRegistry gone) {
    var run = gone.run().orElseThrow();
    return tx.preparedQuery(LEAVE)
        .execute(
            Tuple.tuple()
                .addUUID(gone.id())
                .addString(run.carrier())
                .addString(run.trackingNumber().orElse(null))
                .addOffsetDateTime(utc(run.at()))
                .addString(run.by())
                .addArrayOfUUID(
                    gone.lines().stream()
                        .filter(Line::left)
                        .map(Line::application)
                        .toArray(UUID[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> answer(SqlConnection tx, CommandKey key, StoredAnswer answer) {
    return idempotency.insert(tx, key, answer);
  }

  private static OutboundRegistry registry(Row row, List<Line> lines) {
    return new OutboundRegistry(
        row.getUUID("id"),
        row.getString("number"),
        row.getString("organisation"),
        row.getString("branch"),
        row.getOffsetDateTime("closed_at").toInstant(),
        row.getString("closed_by"),
        Optional.ofNullable(row.getOffsetDateTime("dispatched_at"))
            .map(
                at ->
                    new Run(
                        row.getString("carrier"),
                        Optional.ofNullable(row.getString("tracking_number")),
                        at.toInstant(),
                        row.getString("dispatched_by"))),
        lines);
  }

  private static Line line(Row row, int line, boolean left) {
    return new Line(
        line,
        row.getUUID("application"),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        left);
  }

  private static <T> List<T> all(Iterable<Row> rows, Function<Row, T> reading) {
    var all = new ArrayList<T>();
    rows.forEach(row -> all.add(reading.apply(row)));
    return all;
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
