package kz.qyzmet.kit.backlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Gauges of what waits. They are read from the database every few seconds and not by the scrape: a
 * scrape must answer while the database is away. Ages are on the database's clock, which the local
 * stack does not move.
 */
@ApplicationScoped
class BacklogGauges {
  private static final Logger LOG = Logger.getLogger(BacklogGauges.class);

  private static final String MEASURE =
      """
      SELECT o.n, o.age, p.n, p.age, d.n
      FROM (SELECT count(*) n, coalesce(extract(epoch FROM now() - min(at)), 0)::float8 age
            FROM outbox) o,
           (SELECT count(*) n, coalesce(extract(epoch FROM now() - min(parked_at)), 0)::float8 age
            FROM parked_event) p,
           (SELECT count(*) n FROM dead_letter WHERE replayed_at IS NULL) d
      """;

  /** Ages in seconds; 0 where nothing waits. */
  record Backlog(long outbox, double outboxAge, long parked, double parkedAge, long deadLetters) {
    static final Backlog NONE = new Backlog(0, 0, 0, 0, 0);

    static Backlog of(Row row) {
      return new Backlog(
          row.getLong(0), row.getDouble(1), row.getLong(2), row.getDouble(3), row.getLong(4));
    }
  }

  private final Pool pool;
  private final MeterRegistry metrics;
  private final Duration interval;
  private volatile Backlog last = Backlog.NONE;
  private Cancellable measuring;

  BacklogGauges(
      Pool pool,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.pool = pool;
    this.metrics = metrics;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    gauge("qyzmet.outbox.waiting", "events not published yet", Backlog::outbox);
    gauge("qyzmet.outbox.oldest.seconds", "age of the oldest of them", Backlog::outboxAge);
    gauge("qyzmet.inbox.parked", "events that wait for another", Backlog::parked);
    gauge("qyzmet.inbox.parked.oldest.seconds", "age of the oldest of them", Backlog::parkedAge);
    gauge("qyzmet.inbox.dead-letters.waiting", "dead letters not replayed", Backlog::deadLetters);
    measuring =
        Multi.createFrom()
            .ticks()
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> measure())
            .subscribe()
            .with(backlog -> last = backlog);
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
  }

  private Uni<Backlog> measure() {
    return pool.query(MEASURE)
        .execute()
        .map(rows -> Backlog.of(rows.iterator().next()))
        .onFailure()
        .invoke(failure -> LOG.debugf("backlog=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithItem(() -> last);
  }

  private void gauge(String name, String description, ToDoubleFunction<Backlog> value) {
    Gauge.builder(name, this, gauges -> value.applyAsDouble(gauges.last))
        .description(description)
        .strongReference(true)
        .register(metrics);
  }
}
