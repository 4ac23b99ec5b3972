package kz.qyzmet.kit.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.StreamSupport;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what waits in the outbox: at least once, in order for each application, with as many
 * replicas as one likes. One round is one transaction: lock some of the shares that have rows and
 * that nobody else holds, delete a batch of their oldest rows, publish it, wait for every
 * acknowledgement, commit. A crash anywhere rolls the deletion back, and the same events are
 * published again under the same ids.
 */
@ApplicationScoped
public class OutboxRelay {
  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);

  /** First key of our advisory locks, so that they meet no one else's in the same database. */
  private static final int LOCK_SPACE = 0x51797A6D;

  /**
   * The outbox is empty most of the time, and a plan made for an empty table reads it as a whole
   * and compares every row with every other: a backlog of 100,000 events would never come to its
   * end. So the plan is made of indexes, once, whatever is there.
   */
  private static final String BY_INDEX =
      "SET LOCAL enable_seqscan = off; SET LOCAL plan_cache_mode = force_generic_plan";

  private static final String TAKE =
      """
      WITH waiting AS MATERIALIZED (
        SELECT share FROM (SELECT share FROM outbox ORDER BY seq LIMIT $2) oldest
        GROUP BY share ORDER BY (share + $3::int) % $4::int),
      mine AS MATERIALIZED (
        SELECT share FROM waiting WHERE pg_try_advisory_xact_lock($1::int, share) LIMIT $5)
      DELETE FROM outbox WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM outbox WHERE share = ANY (ARRAY(SELECT share FROM mine))
        ORDER BY seq LIMIT $2))
      RETURNING seq, application_id, share, topic, payload
      """;

  /** A third of them, so that a third replica finds work while two others wait for Kafka. */
  private static final int SHARES_PER_ROUND = OutboxRow.SHARES / 3;

  private static final Duration ROUND_LIMIT = Duration.ofSeconds(40);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(8);
  private static final long PAUSE_AFTER_FAILURE_MS = 1_000;

  private final Pool pool;
  private final OutboxPublisher publisher;
  private final OutboxSignal signal;
  private final Counter published;
  private final int batchSize;
  private final long pollMillis;

  private volatile boolean running;
  private Thread thread;

  /** Where the next round begins to look, anywhere at first, so that replicas don't go in step. */
  private int firstShare = ThreadLocalRandom.current().nextInt(OutboxRow.SHARES);

  OutboxRelay(
      Pool pool,
      OutboxPublisher publisher,
      OutboxSignal signal,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.outbox.batch-size", defaultValue = "2000") int batchSize,
      @ConfigProperty(name = "qyzmet.outbox.poll", defaultValue = "PT0.2S") Duration poll) {
    this.pool = pool;
    this.publisher = publisher;
    this.signal = signal;
    this.published =
        Counter.builder("qyzmet.outbox.published")
            .description("events that the broker has acknowledged")
            .register(metrics);
    this.batchSize = batchSize;
    this.pollMillis = poll.toMillis();
  }

  void start(@Observes StartupEvent event) {
    running = true;
    thread = Thread.ofPlatform().name("outbox-relay").daemon(true).start(this::run);
  }

  /** Lets the round under way finish, so that a graceful stop leaves no doubt behind. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
      throws InterruptedException {
    running = false;
    signal.kick();
    if (thread != null && !thread.join(STOP_LIMIT)) {
      // Kafka is away: the round fails now, and its rows stay where they are.
      publisher.abort();
      thread.interrupt();
    }
    publisher.close();
  }

  private void run() {
    while (running) {
      try {
        signal.await(pollMillis);
        while (running && round().more()) {
          LOG.debug("backlog=yes");
        }
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        pauseAfter(e);
      }
    }
  }

  /** One batch of the shares whose turn it is. */
  Round round() {
    return pool.withTransaction(this::takeAndPublish).await().atMost(ROUND_LIMIT);
  }

  Uni<Round> takeAndPublish(SqlConnection tx) {
    firstShare = (firstShare + SHARES_PER_ROUND) % OutboxRow.SHARES;
    return Uni.join()
        .all(tx.query(BY_INDEX).execute(), take(tx))
        .andFailFast()
        .map(List::getLast)
        .flatMap(
            rows -> {
              var messages = inOrder(rows);
              var round = round(rows);
              return messages.isEmpty()
                  ? Uni.createFrom().item(round)
                  : publisher.publish(messages).replaceWith(round);
            })
        .invoke(round -> published.increment(round.published()));
  }

  private Uni<RowSet<Row>> take(SqlConnection tx) {
    return tx.preparedQuery(TAKE)
        .execute(Tuple.of(LOCK_SPACE, batchSize, firstShare, OutboxRow.SHARES, SHARES_PER_ROUND));
  }

  private Round round(RowSet<Row> rows) {
    long shares =
        StreamSupport.stream(rows.spliterator(), false)
            .map(row -> row.getShort("share"))
            .distinct()
            .count();
    return new Round(rows.size(), rows.size() == batchSize || shares == SHARES_PER_ROUND);
  }

  /**
   * What a round did.
   *
   * @param more whether there may be more at once: the batch was full, or other shares wait
   */
  record Round(int published, boolean more) {}

  /** {@code RETURNING} promises no order: the sequence restores the one of the commits. */
  private static List<Message> inOrder(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(
            row ->
                new Message(
                    row.getLong("seq"),
                    row.getUUID("application_id").toString(),
                    row.getString("topic"),
                    row.get(Buffer.class, "payload").getBytes()))
        .sorted(Comparator.comparingLong(Message::seq))
        .toList();
  }

  private void pauseAfter(RuntimeException failure) {
    if (running) {
      LOG.warnf("outbox=not-published cause=%s retry=yes", Failures.line(failure));
      try {
        Thread.sleep(PAUSE_AFTER_FAILURE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A row on its way to Kafka. */
  record Message(long seq, String key, String topic, byte[] payload) {}
}
