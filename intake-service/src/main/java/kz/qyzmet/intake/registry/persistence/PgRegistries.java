package kz.qyzmet.intake.registry.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.intake.registry.domain.Carrier;
import kz.qyzmet.intake.registry.domain.CourierDay;
import kz.qyzmet.intake.registry.domain.Finding;
import kz.qyzmet.intake.registry.domain.Hand;
import kz.qyzmet.intake.registry.domain.Line;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.TakenIn;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.domain.Way;
import kz.qyzmet.intake.registry.usecase.Registries;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.outbox.Outbox;

/** Registries by the SQL client. What was taken in is read from the applications' own tables. */
@ApplicationScoped
class PgRegistries implements Registries {
  /** The provider waits for papers as long as it has not opened the case that they belong to. */
  private static final String AWAITED = "(a.state = 'ACCEPTED' AND a.withdrawal <> 'ASKED')";

  private static final String NOT_ARRIVED = "(l.finding IS NULL OR l.finding = 'missing')";

  private static final String LINES =
      """
      SELECT l.application, l.provider, l.line, l.left_at, l.late, l.expected_by, l.finding, l.found_at,
             a.number, a.service, a.passport, a.accepted_at, %s AS awaited, a.state = 'RETURNED' AS returned, f.papers
      FROM transfer_line l
      JOIN application a ON a.id = l.application
      JOIN application_form f ON f.application = l.application
      """
          .formatted(AWAITED);

  /** Of one registry, with what stayed behind when it left and has another line by now, or none. */
  private static final String OF_REGISTRY =
      """
      SELECT l.*, a.number, a.service, a.passport, a.accepted_at, %s AS awaited,
             a.state = 'RETURNED' AS returned, f.papers
      FROM (
        SELECT application, line, left_at, late, expected_by, finding, found_at, found_by,
               NULL::timestamptz AS stayed_at, NULL AS stayed_by, returned_at, returned_by, came_back_at, came_back_by
        FROM transfer_line WHERE registry = $1
        UNION ALL
        SELECT application, line, NULL, NULL, NULL, NULL, NULL, NULL, at, by, NULL, NULL, NULL, NULL
        FROM transfer_stayed WHERE registry = $1
      ) l
      JOIN application a ON a.id = l.application
      JOIN application_form f ON f.application = l.application
      ORDER BY l.line
      """
          .formatted(AWAITED);

  private static final String WAITING =
      LINES
          + " WHERE l.branch = $1 AND l.registry IS NULL AND "
          + NOT_ARRIVED
          + " AND "
          + AWAITED
          + " ORDER BY a.accepted_at, a.id";

  /** In the order of the ids, as all who write lines: nobody waits for another in a ring. */
  static final String HOLD_WAITING =
      LINES
          + " WHERE l.branch = $1 AND l.provider = $2 AND l.registry IS NULL AND "
          + NOT_ARRIVED
          + " AND "
          + AWAITED
          + " ORDER BY l.application FOR UPDATE OF l";

  private static final String HEADS =
      """
      SELECT r.branch, r.day, r.run, r.provider, r.closed_at, r.closed_by, r.carrier, r.tracking_number,
             r.dispatched_at, r.dispatched_by
      FROM transfer_registry r WHERE r.number = $1
      """;

  private static final String OVERDUE =
      """
      FROM transfer_line l JOIN application a ON a.id = l.application
      WHERE l.left_at IS NOT NULL AND %s
      """
          .formatted(NOT_ARRIVED);

  private static final String FOUND =
      """
      WITH held AS (
        SELECT application FROM transfer_line WHERE application = ANY ($1::uuid[])
        ORDER BY application FOR UPDATE
      )
      UPDATE transfer_line l SET finding = n.finding, found_at = n.at, found_by = n.by
      FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::text[]) AS n (application, finding, at, by)
      JOIN held USING (application)
      WHERE l.application = n.application
      """;

  private static final String DEPARTURES =
      """
      SELECT branch, day, run, dispatched_at FROM transfer_registry
      WHERE branch = $1 AND carrier = 'courier' AND dispatched_at >= $2 AND dispatched_at < $3
      """;

  /** Papers that nobody awaits any more count only if they have left. */
  private static final String PACKAGES =
      """
      SELECT a.accepted_at, l.left_at
      FROM transfer_line l JOIN application a ON a.id = l.application
      WHERE l.branch = $1 AND a.accepted_at < $3
        AND (l.left_at >= $2 OR l.left_at IS NULL AND %s AND %s)
      """
          .formatted(NOT_ARRIVED, AWAITED);

  private static final String RETURNED =
      """
      WITH held AS (
        SELECT application FROM transfer_line WHERE application = ANY ($1::uuid[])
        ORDER BY application FOR UPDATE
      )
      UPDATE transfer_line l SET returned_at = n.at, returned_by = n.by
      FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) AS n (application, at, by)
      JOIN held USING (application)
      WHERE l.application = n.application
      """;

  private final Pool pool;
  private final Outbox outbox;
  private final Idempotency idempotency;

  PgRegistries(Pool pool, Outbox outbox, Idempotency idempotency) {
    this.pool = pool;
    this.outbox = outbox;
    this.idempotency = idempotency;
  }

  @Override
  public <T> Uni<T> inTransaction(Function<Within, Uni<T>> work) {
    return pool.withTransaction(tx -> work.apply(new RegistryTransaction(tx, outbox, idempotency)));
  }

  @Override
  public Uni<Map<String, List<TakenIn>>> waiting(String branch) {
    return pool.preparedQuery(WAITING)
        .execute(Tuple.of(branch))
        .map(
            rows -> {
              var all = new LinkedHashMap<String, List<TakenIn>>();
              rows.forEach(
                  row ->
                      all.computeIfAbsent(row.getString("provider"), _ -> new ArrayList<>())
                          .add(takenIn(row)));
              return all;
            });
  }

  @Override
  public Uni<Optional<TransferRegistry>> find(RegistryNumber number) {
    return find(pool, number);
  }

  @Override
  public Uni<List<Summary>> list(
      String branch, Which which, RegistryNumber before, int limit, Instant now) {
    var tuple = Tuple.of(branch, utc(now), limit);
    if (before != null) {
      tuple.addLocalDate(before.day()).addInteger(before.run());
    }
    return pool.preparedQuery(list(which, before != null))
        .execute(tuple)
        .map(
            rows -> {
              var all = new ArrayList<Summary>();
              rows.forEach(row -> all.add(summary(row)));
              return all;
            });
  }

  @Override
  public Uni<Map<String, Long>> overdue(Instant now) {
    return pool.preparedQuery(
            "SELECT l.branch, count(*) AS lines "
                + OVERDUE
                + " AND l.expected_by < $1 GROUP BY l.branch")
        .execute(Tuple.of(utc(now)))
        .map(
            rows -> {
              var lines = new HashMap<String, Long>();
              rows.forEach(row -> lines.put(row.getString("branch"), row.getLong("lines")));
              return lines;
            });
  }

  @Override
  public Uni<CourierDay.Facts> courierFacts(String branch, Instant from, Instant until) {
    var asked = Tuple.of(branch, utc(from), utc(until));
    return Uni.combine()
        .all()
        .unis(
            pool.preparedQuery(DEPARTURES).execute(asked),
            pool.preparedQuery(PACKAGES).execute(asked))
        .with(
            (departures, packages) -> {
              var left = new ArrayList<CourierDay.Departure>();
              departures.forEach(
                  row ->
                      left.add(
                          new CourierDay.Departure(
                              new RegistryNumber(
                                  row.getString("branch"),
                                  row.getLocalDate("day"),
                                  row.getInteger("run")),
                              row.getOffsetDateTime("dispatched_at").toInstant())));
              var there = new ArrayList<CourierDay.Parcel>();
              packages.forEach(
                  row ->
                      there.add(
                          new CourierDay.Parcel(
                              row.getOffsetDateTime("accepted_at").toInstant(),
                              Optional.ofNullable(row.getOffsetDateTime("left_at"))
                                  .map(OffsetDateTime::toInstant))));
              return new CourierDay.Facts(left, there);
            });
  }

  @Override
  public Uni<Void> found(SqlConnection tx, Map<UUID, Finding> findings) {
    var conditions =
        findings.values().stream().map(each -> each.condition().code()).toArray(String[]::new);
    var moments =
        findings.values().stream().map(each -> utc(each.at())).toArray(OffsetDateTime[]::new);
    return tx.preparedQuery(FOUND)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(findings.keySet().toArray(UUID[]::new))
                .addArrayOfString(conditions)
                .addArrayOfOffsetDateTime(moments)
                .addArrayOfString(
                    findings.values().stream()
                        .map(each -> each.by().by().orElse(null))
                        .toArray(String[]::new)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Void> returned(SqlConnection tx, Map<UUID, Hand> hands) {
    return tx.preparedQuery(RETURNED)
        .execute(
            Tuple.tuple()
                .addArrayOfUUID(hands.keySet().toArray(UUID[]::new))
                .addArrayOfOffsetDateTime(
                    hands.values().stream()
                        .map(each -> utc(each.at()))
                        .toArray(OffsetDateTime[]::new))
                .addArrayOfString(
                    hands.values().stream()
                        .map(each -> each.by().orElse(null))
                        .toArray(String[]::new)))
        .replaceWithVoid();
  }

  /** A registry with its lines. */
  static Uni<Optional<TransferRegistry>> find(SqlClient sql, RegistryNumber number) {
    return sql.preparedQuery(HEADS)
        .execute(Tuple.of(number.toString()))
        .flatMap(
            heads ->
                heads.size() == 0
                    ? Uni.createFrom().item(Optional.empty())
                    : sql.preparedQuery(OF_REGISTRY)
                        .execute(Tuple.of(number.toString()))
                        .map(lines -> Optional.of(registry(heads.iterator().next(), lines))));
  }

  static TakenIn takenIn(Row row) {
    return new TakenIn(
        row.getUUID("application"),
        row.getString("number"),
        new PassportRef(row.getString("service"), row.getString("passport")),
        row.getOffsetDateTime("accepted_at").toInstant(),
        papers(row.getString("papers")),
        row.getBoolean("awaited"),
        row.getBoolean("returned"));
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  /** Those that were handed in; what was only shown went home again. */
  private static List<String> papers(String json) {
    return new JsonArray(json)
        .stream()
            .map(JsonObject.class::cast)
            .filter(paper -> "HANDED_IN".equals(paper.getString("handling")))
            .map(paper -> paper.getString("document"))
            .toList();
  }

  private static TransferRegistry registry(Row row, RowSet<Row> rows) {
    var head = head(row);
    var lines = new ArrayList<Line>();
    rows.forEach(each -> lines.add(line(each)));
    return run(row)
        .<TransferRegistry>map(run -> new TransferRegistry.Dispatched(head, lines, run))
        .orElseGet(() -> new TransferRegistry.Closed(head, lines));
  }

  private static TransferRegistry.Head head(Row row) {
    return new TransferRegistry.Head(
        new RegistryNumber(row.getString("branch"), row.getLocalDate("day"), row.getInteger("run")),
        row.getString("provider"),
        row.getOffsetDateTime("closed_at").toInstant(),
        row.getString("closed_by"));
  }

  private static Optional<TransferRegistry.Run> run(Row row) {
    return Carrier.of(row.getString("carrier"))
        .map(
            carrier ->
                new TransferRegistry.Run(
                    carrier,
                    Optional.ofNullable(row.getString("tracking_number")),
                    row.getOffsetDateTime("dispatched_at").toInstant(),
                    row.getString("dispatched_by")));
  }

  private static Line line(Row row) {
    return new Line(
        row.getInteger("line"),
        takenIn(row),
        Optional.ofNullable(row.getOffsetDateTime("left_at"))
            .map(
                left ->
                    new Way(
                        left.toInstant(),
                        row.getBoolean("late"),
                        Optional.ofNullable(row.getOffsetDateTime("expected_by"))
                            .map(OffsetDateTime::toInstant))),
        Optional.ofNullable(row.getString("finding"))
            .map(
                finding ->
                    new Finding(Finding.Condition.of(finding), hand(row, "found").orElseThrow())),
        hand(row, "stayed"),
        hand(row, "returned"),
        hand(row, "came_back"));
  }

  private static Optional<Hand> hand(Row row, String what) {
    return Optional.ofNullable(row.getOffsetDateTime(what + "_at"))
        .map(at -> Hand.of(at.toInstant(), row.getString(what + "_by")));
  }

  private static Summary summary(Row row) {
    return new Summary(
        head(row),
        run(row),
        row.getInteger("lines"),
        row.getInteger("arrived"),
        row.getInteger("missing"),
        row.getInteger("overdue"));
  }

  /** Of a branch $1 at the moment $2, at most $3; from before the run $5 of the day $4. */
  private static String list(Which which, boolean older) {
    var asked =
        switch (which) {
          case ALL -> "";
          case CLOSED -> " AND r.dispatched_at IS NULL";
          case DISPATCHED -> " AND r.dispatched_at IS NOT NULL";
          case OVERDUE ->
              " AND r.number IN (SELECT l.registry "
                  + OVERDUE
                  + " AND l.expected_by < $2 AND l.branch = $1)";
        };
    return """
        SELECT r.branch, r.day, r.run, r.provider, r.closed_at, r.closed_by, r.carrier, r.tracking_number,
               r.dispatched_at, r.dispatched_by, c.*
        FROM transfer_registry r
        CROSS JOIN LATERAL (
          SELECT (count(*) + (SELECT count(*) FROM transfer_stayed s WHERE s.registry = r.number))::int AS lines,
                 count(*) FILTER (WHERE l.finding IN ('here', 'damaged'))::int AS arrived,
                 count(*) FILTER (WHERE l.finding = 'missing' AND l.found_at >= l.left_at)::int AS missing,
                 count(*) FILTER (WHERE l.left_at IS NOT NULL AND l.expected_by < $2 AND %s)::int
                   AS overdue
          FROM transfer_line l JOIN application a ON a.id = l.application
          WHERE l.registry = r.number
        ) c
        WHERE r.branch = $1%s%s
        ORDER BY r.day DESC, r.run DESC LIMIT $3
        """
        .formatted(NOT_ARRIVED, asked, older ? " AND (r.day, r.run) < ($4, $5)" : "");
  }
}
