package kz.qyzmet.kit.inbox;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.kit.inbox.Arrival.Stream;

/** The inbox's two tables. Every call is one pipelined batch in the caller's transaction. */
@ApplicationScoped
class InboxStore {
  /**
   * What is known of these applications, which are this transaction's alone until it ends.
   *
   * <p>The lock is not on the rows of {@code stream_position}, because an application's first event
   * has none yet: two replicas would both handle it, and an event that is parked while its cause is
   * being handled in another transaction would wait for a wake-up that has passed.
   */
  Uni<Known> known(SqlConnection tx, String consumer, UUID[] applications) {
    return Uni.combine()
        .all()
        .unis(
            lock(tx, consumer, applications),
            positions(tx, consumer, applications),
            parked(tx, consumer, applications))
        .with((locked, positions, parked) -> new Known(positions, parked));
  }

  /**
   * @param positions the last version handled of each stream
   * @param parked what came too early
   */
  record Known(Map<Stream, Integer> positions, List<Arrival> parked) {}

  private static Uni<RowSet<Row>> lock(SqlConnection tx, String consumer, UUID[] applications) {
    // In one order everywhere, so that two batches never wait for each other.
    Long[] keys =
        Arrays.stream(applications)
            .map(id -> id.getMostSignificantBits() ^ id.getLeastSignificantBits())
            .map(bits -> bits * 31 + consumer.hashCode())
            .distinct()
            .sorted()
            .toArray(Long[]::new);
    return tx.preparedQuery(
            "SELECT count(*) FROM unnest($1::bigint[]) k WHERE pg_advisory_xact_lock(k) IS NOT NULL")
        .execute(Tuple.of(keys));
  }

  private static Uni<Map<Stream, Integer>> positions(
      SqlConnection tx, String consumer, UUID[] applications) {
    return tx.preparedQuery(
            "SELECT application_id, source, version FROM stream_position"
                + " WHERE application_id = ANY($1) AND consumer = $2")
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

  /** What is parked of one application, in the order of each stream; locks nothing. */
  Uni<List<Arrival>> parked(SqlConnection connection, String consumer, UUID application) {
    return parked(connection, consumer, new UUID[] {application});
  }

  private static Uni<List<Arrival>> parked(SqlConnection tx, String consumer, UUID[] applications) {
    return tx.preparedQuery(
            "SELECT application_id, payload, topic, kafka_partition, kafka_offset FROM parked_event"
                + " WHERE application_id = ANY($1) AND consumer = $2"
                + " ORDER BY application_id, source, version")
        .execute(Tuple.of(applications, consumer))
        .map(InboxStore::arrivals);
  }

  private static List<Arrival> arrivals(RowSet<Row> rows) {
    var parked = new ArrayList<Arrival>(rows.size());
    for (Row row : rows) {
      byte[] payload = row.get(Buffer.class, "payload").getBytes();
      parked.add(
          new Arrival(
              row.getString("topic"),
              row.getInteger("kafka_partition"),
              row.getLong("kafka_offset"),
              row.getUUID("application_id").toString(),
              payload,
              EventJson.decode(payload)));
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

  private static Uni<Void> park(SqlConnection tx, String consumer, List<Arrival> early) {
    if (early.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return tx.preparedQuery(
            "INSERT INTO parked_event (consumer, application_id, source, version, payload, topic,"
                + " kafka_partition, kafka_offset) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"
                + " ON CONFLICT DO NOTHING")
        .executeBatch(
            early.stream()
                .map(
                    a ->
                        Tuple.tuple()
                            .addString(consumer)
                            .addUUID(a.stream().applicationId())
                            .addString(a.stream().source())
                            .addInteger(a.version())
                            // A tuple of plain objects takes the driver's own buffer.
                            .addValue(Buffer.buffer(a.payload()))
                            .addString(a.topic())
                            .addInteger(a.partition())
                            .addLong(a.offset()))
                .toList())
        .replaceWithVoid();
  }

  Uni<Void> unpark(SqlConnection tx, String consumer, List<Arrival> done) {
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
