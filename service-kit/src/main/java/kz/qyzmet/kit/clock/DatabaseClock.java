package kz.qyzmet.kit.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * The database's clock, which all replicas of a service share, as this process knows it: read at
 * the start, before the first request and record, and every few seconds; in between the monotonic
 * clock carries it on. So a process whose own clock is wrong, or is set while it runs, dates what
 * it does as every other one would. While the database is away nothing is read, and the time goes
 * on.
 */
@ApplicationScoped
public class DatabaseClock {
  private static final Logger LOG = Logger.getLogger(DatabaseClock.class);
  private static final Duration AT_START = Duration.ofSeconds(20);
  private static final long EVERY_MS = 5_000;

  /** The first readings of a process wait for code that was never run before. */
  private static final int READINGS_AT_START = 3;

  private static final Duration UNKNOWN = Duration.ofDays(36_500);

  private final Pool pool;
  private final Vertx vertx;
  private volatile Reading reading =
      new Reading(Clock.systemUTC().instant(), System.nanoTime(), UNKNOWN.toNanos());
  private final AtomicBoolean looking = new AtomicBoolean();
  private long timer;

  protected DatabaseClock(Pool pool, Vertx vertx) {
    this.pool = pool;
    this.vertx = vertx;
  }

  /** Fails the start where the database is not there, as its migrations do. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    pool.withConnection(
            connection -> read(connection).repeat().atMost(READINGS_AT_START).collect().last())
        .await()
        .atMost(AT_START);
    timer = vertx.setPeriodic(EVERY_MS, _ -> look());
  }

  void stop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  /** One at a time: a database that does not answer is not asked for more and more connections. */
  private void look() {
    if (looking.compareAndSet(false, true)) {
      pool.withConnection(this::read)
          .ifNoItem()
          .after(AT_START)
          .fail()
          .onTermination()
          .invoke(() -> looking.set(false))
          .subscribe()
          .with(_ -> {}, failure -> LOG.debugf("clock=not-read cause=%s", Failures.line(failure)));
    }
  }

  /** On a connection that is there: the wait for one would count as doubt. */
  private Uni<Void> read(SqlConnection connection) {
    return Uni.createFrom()
        .deferred(
            () -> {
              long asked = System.nanoTime();
              return connection
                  .query("SELECT clock_timestamp()")
                  .execute()
                  .invoke(
                      rows -> {
                        var said = rows.iterator().next().getOffsetDateTime(0).toInstant();
                        take(Reading.of(said, asked, System.nanoTime()));
                      });
            })
        .replaceWithVoid();
  }

  synchronized void take(Reading later) {
    reading = reading.orLater(later);
  }

  /** What the database's clock shows now, as far as is known. */
  public Instant now() {
    return reading.at(System.nanoTime());
  }
}
