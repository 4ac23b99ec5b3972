package kz.qyzmet.intake.registry.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.intake.registry.domain.Hand;
import kz.qyzmet.intake.registry.domain.Line;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.TakenIn;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.Registries;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.outbox.Outbox;

/** What a registry's command writes, in one transaction. */
final class RegistryTransaction implements Registries.Within {
  private static final String NEXT =
      "SELECT coalesce(max(run), 0) + 1 FROM transfer_registry WHERE branch = $1 AND day = $2";

  private static final String CLOSE =
      """
      INSERT INTO transfer_registry (number, branch, day, run, provider, closed_at, closed_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String ENTER =
      """
      UPDATE transfer_line l SET registry = $1, line = n.line
      FROM unnest($2::uuid[], $3::int[]) AS n (application, line)
      WHERE l.application = n.application
      """;

  /** First: whoever comes second waits here, and holds nothing that others need. */
  private static final String HOLD_HEAD =
      "SELECT number FROM transfer_registry WHERE number = $1 FOR UPDATE";

  /** Before the lines, and in the order of the ids, as the consumer does. */
  private static final String HOLD_APPLICATIONS =
      """
      SELECT id FROM application WHERE id IN (SELECT application FROM transfer_line WHERE registry = $1)
      ORDER BY id FOR UPDATE
      """;

  private static final String PUBLISHING =
      """
      UPDATE application SET published = published + 1, version = version + 1
      WHERE id = ANY ($1::uuid[]) RETURNING id, published
      """;

  private static final String DISPATCH =
      """
      UPDATE transfer_registry
      SET carrier = $2, tracking_number = $3, dispatched_at = $4, dispatched_by = $5
      WHERE number = $1
      """;

  private static final String LEAVE =
      """
      WITH held AS (
        SELECT application FROM transfer_line WHERE application = ANY ($2::uuid[])
        ORDER BY application FOR UPDATE
      )
      UPDATE transfer_line l SET left_at = $1, late = n.late, expected_by = n.expected_by
      FROM unnest($2::uuid[], $3::boolean[], $4::timestamptz[]) AS n (application, late, expected_by)
      JOIN held USING (application)
      WHERE l.application = n.application
      """;

  private static final String STAY =
      """
      WITH stayed AS (
        INSERT INTO transfer_stayed (registry, line, application, at, by) VALUES ($1, $2, $3, $4, $5)
      )
      UPDATE transfer_line
      SET registry = NULL, line = NULL, left_at = NULL, late = NULL, expected_by = NULL, finding = NULL,
          found_at = NULL, found_by = NULL
      WHERE application = $3
      """;

  private static final String BACK =
      "UPDATE transfer_line SET came_back_at = $2, came_back_by = $3 WHERE application = $1";

  private static final String TELL =
      """
      INSERT INTO timeline (application, event, type, at, role)
      SELECT application, event, $3, $4, 'operator'
      FROM unnest($1::uuid[], $2::uuid[]) AS n (application, event)
      """;

  private final SqlConnection tx;
  private final Outbox outbox;
  private final Idempotency idempotency;

  RegistryTransaction(SqlConnection tx, Outbox outbox, Idempotency idempotency) {
    this.tx = tx;
    this.outbox = outbox;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<List<TakenIn>> hold(String branch, String provider) {
    return tx.preparedQuery(PgRegistries.HOLD_WAITING)
        .execute(Tuple.of(branch, provider))
        .map(
            rows -> {
              var all = new ArrayList<TakenIn>();
              rows.forEach(row -> all.add(PgRegistries.takenIn(row)));
              return all;
            });
  }

  @Override
  public Uni<RegistryNumber> next(String branch, LocalDate day) {
    return tx.preparedQuery(NEXT)
        .execute(Tuple.of(branch, day))
        .map(rows -> new RegistryNumber(branch, day, rows.iterator().next().getInteger(0)));
  }

  @Override
  public Uni<Void> closed(TransferRegistry.Closed registry, Registries.Reply reply) {
    var head = registry.head();
    var number = head.number();
    var lines = registry.lines();
    return tx.preparedQuery(CLOSE)
        .execute(
            Tuple.tuple()
                .addString(number.toString())
                .addString(number.branch())
                .addLocalDate(number.day())
                .addInteger(number.run())
                .addString(head.provider())
                .addOffsetDateTime(PgRegistries.utc(head.closedAt()))
                .addString(head.closedBy()))
        .onFailure(RegistryTransaction::isNumberTaken)
        .transform(_ -> new Registries.NumberTaken())
        .chain(
            () ->
                tx.preparedQuery(ENTER)
                    .execute(
                        Tuple.of(number.toString())
                            .addArrayOfUUID(each(lines, RegistryTransaction::id, UUID[]::new))
                            .addArrayOfInteger(each(lines, Line::line, Integer[]::new))))
        .chain(() -> idempotency.insert(tx, reply.key(), reply.answer()));
  }

  @Override
  public Uni<Optional<TransferRegistry>> hold(RegistryNumber number) {
    var held = Tuple.of(number.toString());
    return tx.preparedQuery(HOLD_HEAD)
        .execute(held)
        .chain(() -> tx.preparedQuery(HOLD_APPLICATIONS).execute(held))
        .chain(() -> PgRegistries.find(tx, number));
  }

  @Override
  public Uni<Map<UUID, Integer>> publishing(Collection<UUID> applications) {
    return tx.preparedQuery(PUBLISHING)
        .execute(Tuple.tuple().addArrayOfUUID(applications.toArray(UUID[]::new)))
        .map(
            rows -> {
              var versions = new HashMap<UUID, Integer>();
              rows.forEach(row -> versions.put(row.getUUID("id"), row.getInteger("published")));
              return versions;
            });
  }

  @Override
  public Uni<Void> dispatched(
      TransferRegistry.Dispatched registry,
      List<Line> left,
      List<? extends Envelope<?>> events,
      Registries.Reply reply) {
    var run = registry.run();
    var at = PgRegistries.utc(run.at());
    var dispatched =
        Tuple.tuple()
            .addString(registry.head().number().toString())
            .addString(run.carrier().code())
            .addString(run.trackingNumber().orElse(null))
            .addOffsetDateTime(at)
            .addString(run.by());
    var told =
        Tuple.tuple()
            .addArrayOfUUID(each(events, Envelope::applicationId, UUID[]::new))
            .addArrayOfUUID(each(events, Envelope::id, UUID[]::new))
            .addString(events.getFirst().type())
            .addOffsetDateTime(at);
    return tx.preparedQuery(DISPATCH)
        .execute(dispatched)
        .chain(() -> tx.preparedQuery(LEAVE).execute(leaving(left, at)))
        .chain(() -> tx.preparedQuery(TELL).execute(told))
        .chain(() -> outbox.append(tx, events))
        .chain(() -> idempotency.insert(tx, reply.key(), reply.answer()));
  }

  @Override
  public Uni<Void> stayed(TransferRegistry.Dispatched registry, Line line, Registries.Reply reply) {
    return tx.preparedQuery(STAY)
        .execute(
            Tuple.tuple()
                .addString(registry.head().number().toString())
                .addInteger(line.line())
                .addUUID(id(line))
                .addOffsetDateTime(PgRegistries.utc(line.stayed().orElseThrow().at()))
                .addString(line.stayed().flatMap(Hand::by).orElseThrow()))
        .chain(() -> idempotency.insert(tx, reply.key(), reply.answer()));
  }

  @Override
  public Uni<Void> cameBack(Line line, Envelope<?> event, Registries.Reply reply) {
    var hand = line.cameBack().orElseThrow();
    var at = PgRegistries.utc(hand.at());
    var told =
        Tuple.tuple()
            .addArrayOfUUID(new UUID[] {id(line)})
            .addArrayOfUUID(new UUID[] {event.id()})
            .addString(event.type())
            .addOffsetDateTime(at);
    return tx.preparedQuery(BACK)
        .execute(Tuple.of(id(line), at, hand.by().orElse(null)))
        .chain(() -> tx.preparedQuery(TELL).execute(told))
        .chain(() -> outbox.append(tx, List.of(event)))
        .chain(() -> idempotency.insert(tx, reply.key(), reply.answer()));
  }

  private static Tuple leaving(List<Line> left, OffsetDateTime at) {
    var ways = left.stream().map(line -> line.way().orElseThrow()).toList();
    return Tuple.tuple()
        .addOffsetDateTime(at)
        .addArrayOfUUID(each(left, RegistryTransaction::id, UUID[]::new))
        .addArrayOfBoolean(each(ways, way -> way.late(), Boolean[]::new))
        .addArrayOfOffsetDateTime(
            each(
                ways,
                way -> way.expectedBy().map(PgRegistries::utc).orElse(null),
                OffsetDateTime[]::new));
  }

  private static UUID id(Line line) {
    return line.takenIn().application();
  }

  private static <T, R> R[] each(List<T> all, Function<? super T, R> part, IntFunction<R[]> array) {
    return all.stream().map(part).toArray(array);
  }

  private static boolean isNumberTaken(Throwable failure) {
    return failure instanceof PgException pg
        && ("transfer_registry_run_once".equals(pg.getConstraint())
            || "transfer_registry_pkey".equals(pg.getConstraint()));
  }
}
