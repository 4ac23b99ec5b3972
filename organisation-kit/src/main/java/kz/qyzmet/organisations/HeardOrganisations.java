package kz.qyzmet.organisations;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Decoded;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.contracts.event.OrganisationChanged;
import kz.qyzmet.contracts.organisation.OrganisationNews;
import kz.qyzmet.organisations.LiveOrganisations.Version;

/**
 * What a service has heard of organisations: the last event of each, in the service's table {@code
 * organisation_heard}, from where every replica takes it over and has it again after a restart.
 */
@Singleton
public class HeardOrganisations {
  private static final String KEEP =
      """
      INSERT INTO organisation_heard (code, version, event) VALUES ($1, $2, $3)
      ON CONFLICT (code) DO UPDATE SET version = excluded.version, event = excluded.event
      WHERE organisation_heard.version < excluded.version
      """;

  private static final String BEYOND =
      """
      SELECT h.event FROM organisation_heard h
      LEFT JOIN unnest($1::text[], $2::int[]) AS k (code, version) ON k.code = h.code
      WHERE k.version IS DISTINCT FROM h.version ORDER BY h.code
      """;

  private final Pool pool;
  private final LiveOrganisations organisations;

  public HeardOrganisations(Pool pool, LiveOrganisations organisations) {
    this.pool = pool;
    this.organisations = organisations;
  }

  /** Begins to follow the table. Called once, at start. */
  public void start() {
    organisations.follow(this::beyond);
  }

  /**
   * Keeps what the batch tells of organisations, and knows it at once: the events beside it may
   * depend on it. Should the transaction fail, the same events come again.
   *
   * @param tx the transaction that also moves the positions
   * @param others what is done with the events that are about something else
   */
  public <T> Uni<T> first(
      SqlClient tx, List<Envelope<?>> events, Function<List<Envelope<?>>, Uni<T>> others) {
    if (events.stream().noneMatch(HeardOrganisations::isNews)) {
      return others.apply(events);
    }
    Map<String, Envelope<?>> last = new LinkedHashMap<>();
    List<Envelope<?>> rest = new ArrayList<>();
    for (var event : events) {
      if (event.data() instanceof OrganisationChanged changed) {
        last.put(changed.organisation(), event);
      } else {
        rest.add(event);
      }
    }
    organisations.adopt(last.values().stream().map(HeardOrganisations::version).toList());
    return tx.preparedQuery(KEEP)
        .executeBatch(last.values().stream().map(HeardOrganisations::row).toList())
        .chain(() -> others.apply(rest));
  }

  private static boolean isNews(Envelope<?> event) {
    return event.data() instanceof OrganisationChanged;
  }

  private static Tuple row(Envelope<?> event) {
    var changed = (OrganisationChanged) event.data();
    return Tuple.of(
        changed.organisation(), event.version(), Buffer.buffer(EventJson.encode(event)));
  }

  private Uni<List<Version>> beyond(Map<String, Integer> known) {
    return pool.preparedQuery(BEYOND)
        .execute(
            Tuple.of(known.keySet().toArray(String[]::new), known.values().toArray(Integer[]::new)))
        .map(HeardOrganisations::versions);
  }

  private static List<Version> versions(RowSet<Row> rows) {
    List<Version> versions = new ArrayList<>();
    for (Row row : rows) {
      var decoded = EventJson.decode(row.get(Buffer.class, 0).getBytes());
      if (!(decoded instanceof Decoded.Known known)) {
        throw new IllegalStateException(
            "Expected an event that was kept to be known, but it is not");
      }
      versions.add(version(known.envelope()));
    }
    return versions;
  }

  private static Version version(Envelope<?> event) {
    return new Version(OrganisationNews.hear((OrganisationChanged) event.data()), event.version());
  }
}
