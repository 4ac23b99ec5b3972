package kz.qyzmet.college.casework.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.PackageState;
import kz.qyzmet.college.casework.usecase.PackageAt;
import kz.qyzmet.college.casework.usecase.PackageStep;
import kz.qyzmet.college.casework.usecase.PackageStep.Told;
import kz.qyzmet.college.casework.usecase.PackageStore;
import kz.qyzmet.college.casework.usecase.StoredCommand;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.PackageDispatched;
import kz.qyzmet.kit.idempotency.Idempotency;
import kz.qyzmet.kit.outbox.Outbox;

/** Packages by the SQL client. */
@ApplicationScoped
class SqlPackageStore implements PackageStore {

  private static final String SELECT =
      """
      SELECT p.version, p.told, p.state, p.acceptance, p.registry, p.line, p.carrier,
        p.tracking_number, p.dispatched_at
      FROM awaited_package p
      """;

  private static final String AWAITED =
      SELECT
          + """
          WHERE p.organisation = $1 AND p.id > $2
            AND (p.state IN ('ON_ITS_WAY', 'MISSING')
              OR p.state IN ('WITHDRAWN', 'WITHDRAWN_MISSING') AND p.registry IS NOT NULL)
          ORDER BY p.id LIMIT $3
          """;

  /** In the order of the ids, so that two batches never wait for each other in a ring. */
  private static final String LOCK = SELECT + " WHERE p.id = ANY ($1) ORDER BY p.id FOR UPDATE";

  private static final String EXPECT =
      """
      INSERT INTO awaited_package (id, organisation, version, told, state, acceptance)
      SELECT i.* FROM unnest($1::uuid[], $2::text[], $3::int[], $4::int[], $5::text[], $6::bytea[])
        AS i (id, organisation, version, told, state, acceptance)
      ON CONFLICT (id) DO NOTHING
      """;

  private static final String DISPATCHED =
      """
      UPDATE awaited_package p
      SET version = p.version + 1, registry = n.registry, line = n.line, carrier = n.carrier,
        tracking_number = n.tracking_number, dispatched_at = n.at
      FROM unnest($1::uuid[], $2::text[], $3::int[], $4::text[], $5::text[], $6::timestamptz[])
        AS n (id, registry, line, carrier, tracking_number, at)
      WHERE p.id = n.id
      """;

  private static final String CHANGE =
      "UPDATE awaited_package SET version = $2, told = $3, state = $4 WHERE id = $1";

  private static final String REMEMBER =
      """
      INSERT INTO history (id, version, kind, role, person, subject, event_id, at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      """;

  private static final UUID FIRST = new UUID(0, 0);

  private final Pool pool;
  private final Outbox outbox;
  private final Idempotency idempotency;

  SqlPackageStore(Pool pool, Outbox outbox, Idempotency idempotency) {
    this.pool = pool;
    this.outbox = outbox;
    this.idempotency = idempotency;
  }

  @Override
  public Uni<List<PackageAt>> awaited(String organisation, Optional<UUID> after, int limit) {
    return pool.preparedQuery(AWAITED)
        .execute(Tuple.of(organisation, after.orElse(FIRST), limit))
        .map(SqlPackageStore::images);
  }

  @Override
  public <T> Uni<T> inTransaction(Function<SqlConnection, Uni<T>> work) {
    return pool.withTransaction(work);
  }

  @Override
  public Batch within(SqlConnection tx) {
    return new InTransaction(tx);
  }

  private static List<PackageAt> images(RowSet<Row> rows) {
    List<PackageAt> all = new ArrayList<>();
    rows.forEach(row -> all.add(image(row)));
    return all;
  }

  private static PackageAt image(Row row) {
    return new PackageAt(
        acceptance(row.get(Buffer.class, "acceptance").getBytes()),
        PackageState.valueOf(row.getString("state")),
        row.getInteger("version"),
        row.getInteger("told"),
        Optional.ofNullable(row.getString("registry"))
            .map(
                registry ->
                    new PackageAt.Dispatched(
                        registry,
                        row.getInteger("line"),
                        row.getString("carrier"),
                        Optional.ofNullable(row.getString("tracking_number")),
                        row.getOffsetDateTime("dispatched_at").toInstant())));
  }

  private static Envelope<?> acceptance(byte[] stored) {
    if (EventJson.decode(stored) instanceof Decoded.Known(var event)) {
      return event;
    }
    throw new IllegalStateException("Expected a stored acceptance, but it is none");
  }

  private final class InTransaction implements Batch {

    private final SqlConnection tx;

    InTransaction(SqlConnection tx) {
      this.tx = tx;
    }

    @Override
    public Uni<Void> expect(List<PackageAt> expected) {
      return expected.isEmpty()
          ? Uni.createFrom().voidItem()
          : tx.preparedQuery(EXPECT)
              .execute(
                  Tuple.tuple()
                      .addArrayOfUUID(each(expected, PackageAt::id, UUID[]::new))
                      .addArrayOfString(each(expected, PackageAt::organisation, String[]::new))
                      .addArrayOfInteger(each(expected, PackageAt::version, Integer[]::new))
                      .addArrayOfInteger(each(expected, PackageAt::told, Integer[]::new))
                      .addArrayOfString(each(expected, one -> one.state().name(), String[]::new))
                      .addValue(
                          each(
                              expected,
                              one -> Buffer.buffer(EventJson.encode(one.acceptance())),
                              Buffer[]::new)))
              .replaceWithVoid();
    }

    @Override
    public Uni<Void> dispatched(Collection<PackageDispatched> dispatches) {
      return dispatches.isEmpty()
          ? Uni.createFrom().voidItem()
          : tx.preparedQuery(DISPATCHED)
              .execute(
                  Tuple.tuple()
                      .addArrayOfUUID(
                          each(dispatches, PackageDispatched::applicationId, UUID[]::new))
                      .addArrayOfString(
                          each(dispatches, PackageDispatched::registry, String[]::new))
                      .addArrayOfInteger(each(dispatches, PackageDispatched::line, Integer[]::new))
                      .addArrayOfString(each(dispatches, PackageDispatched::carrier, String[]::new))
                      .addArrayOfString(
                          each(dispatches, PackageDispatched::trackingNumber, String[]::new))
                      .addArrayOfOffsetDateTime(
                          each(
                              dispatches,
                              one -> one.at().atOffset(ZoneOffset.UTC),
                              OffsetDateTime[]::new)))
              .replaceWithVoid();
    }

    @Override
    public Uni<Map<UUID, PackageAt>> lock(Collection<UUID> ids) {
      return tx.preparedQuery(LOCK)
          .execute(Tuple.tuple().addArrayOfUUID(ids.toArray(UUID[]::new)))
          .map(
              rows ->
                  images(rows).stream()
                      .collect(Collectors.toMap(PackageAt::id, Function.identity())));
    }

    @Override
    public Uni<Void> write(List<PackageStep> steps) {
      if (steps.isEmpty()) {
        return Uni.createFrom().voidItem();
      }
      var told = steps.stream().flatMap(step -> step.told().stream()).toList();
      var changed =
          tx.preparedQuery(CHANGE)
              .executeBatch(steps.stream().map(step -> changed(step.after())).toList());
      return told.isEmpty()
          ? changed.replaceWithVoid()
          : changed
              .chain(
                  () ->
                      tx.preparedQuery(REMEMBER)
                          .executeBatch(told.stream().map(SqlPackageStore::remembered).toList()))
              .chain(() -> outbox.append(tx, told.stream().map(Told::event).toList()));
    }

    @Override
    public Uni<Void> answer(StoredCommand command) {
      return idempotency.insert(tx, command.key(), command.answer());
    }
  }

  private static Tuple changed(PackageAt after) {
    return Tuple.of(after.id(), after.version(), after.told(), after.state().name());
  }

  private static Tuple remembered(Told told) {
    var event = told.event();
    return Tuple.tuple()
        .addUUID(event.applicationId())
        .addInteger(event.version())
        .addString(told.kind())
        .addString(told.by().map(actor -> actor.role()).orElse(null))
        .addString(told.by().map(actor -> actor.code().value()).orElse(null))
        .addString(told.subject())
        .addUUID(event.id())
        .addOffsetDateTime(event.data().at().atOffset(ZoneOffset.UTC));
  }

  private static <T, R> R[] each(Collection<T> all, Function<T, R> part, IntFunction<R[]> array) {
    return all.stream().map(part).toArray(array);
  }
}
