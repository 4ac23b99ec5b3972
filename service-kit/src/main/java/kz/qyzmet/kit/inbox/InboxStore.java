package kz.qyzmet.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.inbox.Arrival.Stream;

/** The inbox's two tables. Every call is one pipelined batch in the caller's transaction. */
@ApplicationScoped
class InboxStore {
  private final Moments moments;

  InboxStore(Moments moments) {
    this.moments = moments;
  }

  /**
   * Lets one transaction at a time handle an application for a consumer. Row locks are not enough:
   * an application's first event has no row yet, and an event that is parked because its cause is
   * missing must not miss the transaction that brings the cause. In the order of the keys, so that
   * two batches never wait for each other.
   */
  Uni<Void> lock(SqlConnection tx, String consumer, UUID[] applications) {
    return tx.preparedQuery(
            "SELECT count(pg_advisory_xact_lock(key)) FROM (SELECT DISTINCT"
                + " hashtextextended(application::text || $2, 0) AS key"
                + " FROM unnest($1::uuid[]) AS application ORDER BY key) AS keys")
        .execute(Tuple.of(applications, consumer))
        .replaceWithVoid();
  }

  /** The positions of these applications, locked until the transaction ends. */
  Uni<Map<Stream, Integer>> positions(SqlConnection tx, String consumer, UUID[] applications) {
    return tx.preparedQuery(
            "SELECT application_id, source, version FROM stream_position"
                + " WHERE application_id = ANY($1) AND consumer = $2 FOR UPDATE")
        .execute(Tuple.of(applications, consumer))
        .map(
            rows -> {
              var positions = new HashMap<Stream, Integer>();
              for (Row row : rows) {
                positions.put(new Stream(row.getUUID(0), row.getString(1)), row.getInteger(2));
              }
              return positions;
            });
  }

  Uni<List<Arrival>> parked(SqlConnection tx, String consumer, UUID[] applications) {
    return tx.preparedQuery(
            "SELECT payload FROM parked_event WHERE application_id = ANY($1) AND consumer = $2"
                + " ORDER BY application_id, source, version")
        .execute(Tuple.of(applications, consumer))
        .map(InboxStore::arrivals);
  }

  private static List<Arrival> arrivals(RowSet<Row> rows) {
    var parked = new ArrayList<Arrival>(rows.size());
    for (Row row : rows) {
      byte[] payload = row.get(Buffer.class, 0).getBytes();
      parked.add(new Arrival("parked", 0, 0, null, payload, EventJson.decode(payload)));
    }
    return parked;
  }

  Uni<Void> save(SqlConnection tx, String consumer, Sorting.Settled settled) {
    return savePositions(tx, consumer, settled.positions())
        .chain(() -> park(tx, consumer, settled.park()))
        .chain(() -> unpark(tx, consumer, settled.unpark()));
  }

  private static Uni<Void> savePositions(
      SqlConnection tx, String consumer, Map<Stream, Integer> positions) {
    if (positions.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    int size = positions.size();
    var applications = new UUID[size];
    var sources = new String[size];
    var versions = new Integer[size];
    int i = 0;
    for (var position : positions.entrySet()) {
      applications[i] = position.getKey().applicationId();
      sources[i] = position.getKey().source();
      versions[i++] = position.getValue();
    }
    return tx.preparedQuery(
            "INSERT INTO stream_position (consumer, application_id, source, version)"
                + " SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::int[])"
                + " ON CONFLICT (application_id, source, consumer)"
                + " DO UPDATE SET version = excluded.version")
        .execute(Tuple.of(consumer, applications, sources, versions))
        .replaceWithVoid();
  }

  private Uni<Void> park(SqlConnection tx, String consumer, List<Arrival> early) {
    if (early.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var now = OffsetDateTime.ofInstant(moments.now(), ZoneOffset.UTC);
    return tx.preparedQuery(
            "INSERT INTO parked_event (consumer, application_id, source, version, parked_at, payload)"
                + " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING")
        .executeBatch(
            early.stream()
                .map(
                    a ->
                        Tuple.of(
                            consumer,
                            a.stream().applicationId(),
                            a.stream().source(),
                            a.version(),
                            now,
                            // A tuple of plain objects takes the driver's own buffer.
                            Buffer.buffer(a.payload())))
                .toList())
        .replaceWithVoid();
  }

  private static Uni<Void> unpark(SqlConnection tx, String consumer, List<Arrival> done) {
    if (done.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(
            "DELETE FROM parked_event WHERE application_id = $1 AND source = $2 AND version = $3"
                + " AND consumer = $4")
        .executeBatch(
            done.stream()
                .map(
                    a ->
                        Tuple.of(
                            a.stream().applicationId(), a.stream().source(), a.version(), consumer))
                .toList())
        .replaceWithVoid();
  }
}
