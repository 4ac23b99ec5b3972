package kz.qyzmet.notification.monitoring.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventJson;
import kz.qyzmet.notification.monitoring.domain.Placed;
import kz.qyzmet.notification.monitoring.usecase.Feed;
import org.hibernate.reactive.mutiny.Mutiny;

/** The feed on table {@code feed}. */
@ApplicationScoped
class SqlFeed implements Feed {
  private static final String APPEND =
      """
      with ended as (update feed_end set last = last + cardinality($1::text[]) returning last)
      insert into feed (position, event)
      select ended.last - cardinality($1::text[]) + place, event
        from ended, unnest($1::text[]) with ordinality as e (event, place)
      """;

  private final Mutiny.SessionFactory sessions;

  SqlFeed(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  @Override
  public Uni<Void> append(SqlConnection tx, List<Envelope<?>> events) {
    if (events.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    var bodies = events.stream().map(SqlFeed::json).toArray(String[]::new);
    return tx.preparedQuery(APPEND).execute(Tuple.of(bodies)).replaceWithVoid();
  }

  private static String json(Envelope<?> event) {
    return new String(EventJson.encode(event), StandardCharsets.UTF_8);
  }

  @Override
  public Uni<List<Placed>> after(long position, int limit) {
    return sessions
        .withSession(
            session ->
                session
                    .createQuery(
                        "from FeedRow f where f.position > :position order by f.position",
                        FeedRow.class)
                    .setParameter("position", position)
                    .setMaxResults(limit)
                    .getResultList())
        .map(rows -> rows.stream().map(FeedRow::placed).toList());
  }
}
