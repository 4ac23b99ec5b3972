package kz.qyzmet.kit.account;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import kz.qyzmet.kit.http.Cursors;

/**
 * Reads a page of accounts in one snapshot, so that what an application has told and what it has
 * heard are of the same moment. Nothing is locked, and no statement takes long: the load goes
 * first.
 */
@ApplicationScoped
public class AccountReads {
  /**
   * The applications of which an event is parked or a dead letter, for the union that is a page:
   * where it is the first event, the service has nothing else of them. What is unreadable may
   * belong to no application; whoever knows all accounts can tell.
   */
  public static final String UNHANDLED =
      """
      (SELECT DISTINCT application_id AS id FROM parked_event
       WHERE application_id > $1 ORDER BY application_id LIMIT $2)
      UNION
      (SELECT d.id FROM (
         SELECT DISTINCT CASE WHEN record_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
           THEN record_key::uuid END AS id
         FROM dead_letter WHERE replayed_at IS NULL) d
       WHERE d.id > $1 ORDER BY d.id LIMIT $2)
      """;

  private static final int USUAL = 200;
  private static final int MOST = 500;
  private static final UUID FIRST = new UUID(0, 0);

  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '3s'";

  private static final String HEARD =
      """
      SELECT application_id, source, min(version) FROM stream_position
      WHERE application_id = ANY ($1) GROUP BY application_id, source
      """;

  private static final String PARKED =
      "SELECT DISTINCT application_id, source FROM parked_event WHERE application_id = ANY ($1)";

  private static final String DEAD =
      """
      SELECT DISTINCT record_key, topic FROM dead_letter
      WHERE replayed_at IS NULL AND record_key = ANY ($1)
      """;

  /** Of a table that is short, or about to be. */
  private static final String UNPUBLISHED =
      "SELECT DISTINCT application_id FROM outbox WHERE application_id = ANY ($1)";

  private final Pool pool;

  AccountReads(Pool pool) {
    this.pool = pool;
  }

  /**
   * The accounts after an application, in the order of the ids.
   *
   * @param sql gives the rows of a page, their column {@code id} first; $1 is the last application
   *     of the page before, $2 how many rows at most
   * @param after null for the first page
   * @param limit null for the usual length
   */
  public <T> Uni<List<T>> page(
      String sql, UUID after, Integer limit, BiFunction<Row, Streams, T> account) {
    int size = size(limit);
    return pool.withTransaction(
        tx ->
            tx.query(SNAPSHOT)
                .execute()
                .chain(
                    () ->
                        tx.preparedQuery(sql)
                            .execute(Tuple.of(after == null ? FIRST : after, size)))
                .chain(
                    rows -> {
                      var found = new ArrayList<Row>();
                      rows.forEach(found::add);
                      return found.isEmpty()
                          ? Uni.createFrom().item(List.of())
                          : streams(tx, found)
                              .map(
                                  known ->
                                      found.stream().map(row -> known.of(row, account)).toList());
                    }));
  }

  /** The last application of a page that may have another behind it; null at the end. */
  public static UUID next(List<UUID> page, Integer limit) {
    return page.size() < size(limit) ? null : page.getLast();
  }

  private static int size(Integer limit) {
    return Cursors.limit(limit, USUAL, MOST);
  }

  private static Uni<Known> streams(SqlConnection tx, List<Row> found) {
    var ids = found.stream().map(row -> row.getUUID(0)).toArray(UUID[]::new);
    var keys = found.stream().map(row -> row.getUUID(0).toString()).toArray(String[]::new);
    return Uni.combine()
        .all()
        .unis(
            tx.preparedQuery(HEARD).execute(Tuple.of(ids)),
            tx.preparedQuery(PARKED).execute(Tuple.of(ids)),
            tx.preparedQuery(DEAD).execute(Tuple.of(keys)),
            tx.preparedQuery(UNPUBLISHED).execute(Tuple.of(ids)))
        .with(
            (heard, parked, dead, unpublished) -> {
              var known =
                  new Known(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
              heard.forEach(
                  row ->
                      known
                          .heard
                          .computeIfAbsent(row.getUUID(0), _ -> new TreeMap<>())
                          .put(row.getString(1), row.getInteger(2)));
              parked.forEach(row -> names(known.parked, row.getUUID(0)).add(row.getString(1)));
              dead.forEach(
                  row ->
                      names(known.dead, UUID.fromString(row.getString(0))).add(row.getString(1)));
              unpublished.forEach(row -> known.unpublished.add(row.getUUID(0)));
              return known;
            });
  }

  private static Set<String> names(Map<UUID, SortedSet<String>> of, UUID application) {
    return of.computeIfAbsent(application, _ -> new TreeSet<>());
  }

  private record Known(
      Map<UUID, SortedMap<String, Integer>> heard,
      Map<UUID, SortedSet<String>> parked,
      Map<UUID, SortedSet<String>> dead,
      Set<UUID> unpublished) {

    <T> T of(Row row, BiFunction<Row, Streams, T> account) {
      var id = row.getUUID(0);
      return account.apply(
          row,
          new Streams(
              heard.getOrDefault(id, new TreeMap<>()),
              parked.getOrDefault(id, new TreeSet<>()),
              dead.getOrDefault(id, new TreeSet<>()),
              unpublished.contains(id)));
    }
  }
}
