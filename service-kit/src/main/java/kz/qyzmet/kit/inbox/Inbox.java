package kz.qyzmet.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kz.qyzmet.kit.outbox.Outbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * Events come at least once and in any order; their effect comes once and in order. One batch is
 * one transaction: positions, result, outbox. Kafka's offsets are committed after it, and only
 * then.
 *
 * <p>A record that is no event goes to the dead letters, and the others go on. A failure of the
 * database is waited out. A failure of the handler is narrowed down to the one record that causes
 * it, which goes to the dead letters after three tries; later events of that application wait for
 * its replay.
 */
@ApplicationScoped
public class Inbox {
  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final int TRIES = 3;

  private final Pool pool;
  private final InboxStore store;
  private final DeadLetters deadLetters;
  private final Outbox outbox;
  private final MeterRegistry metrics;
  private final Map<String, BatchHandler> handlers = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  Inbox(
      Pool pool, InboxStore store, DeadLetters deadLetters, Outbox outbox, MeterRegistry metrics) {
    this.pool = pool;
    this.store = store;
    this.deadLetters = deadLetters;
    this.outbox = outbox;
    this.metrics = metrics;
  }

  /**
   * Handles a batch of Kafka records. Completes when its transaction is committed; never fails but
   * when the service stops.
   *
   * @param consumer name of the consumer: its positions, parked events and dead letters stand under
   *     it, so it must never change
   */
  public Uni<Void> consume(
      ConsumerRecords<String, byte[]> records, String consumer, BatchHandler handler) {
    handlers.putIfAbsent(consumer, handler);
    var arrivals = new ArrayList<Arrival>(records.count());
    records.forEach(kafka -> arrivals.add(Arrival.of(kafka)));
    return handle(arrivals, consumer, handler);
  }

  /**
   * Makes a consumer's handler known before its first record, so that dead letters can be replayed.
   */
  public void register(String consumer, BatchHandler handler) {
    handlers.put(consumer, handler);
  }

  private Uni<Void> handle(List<Arrival> arrivals, String consumer, BatchHandler handler) {
    return patiently(() -> once(arrivals, consumer, handler))
        .onFailure()
        .recoverWithUni(
            failure ->
                arrivals.size() == 1
                    ? tryAgainOrGiveUp(arrivals.getFirst(), consumer, handler, failure)
                    : oneByOne(arrivals, consumer, handler, failure))
        .invoke(outbox::kick);
  }

  /** One transaction for the whole batch. */
  private Uni<Void> once(List<Arrival> arrivals, String consumer, BatchHandler handler) {
    return pool.withTransaction(tx -> inTransaction(tx, arrivals, consumer, handler))
        .invoke(sorted -> sorted.ifPresent(sorting -> count(consumer, sorting)))
        .replaceWithVoid();
  }

  private Uni<Optional<Sorting>> inTransaction(
      SqlConnection tx, List<Arrival> arrivals, String consumer, BatchHandler handler) {
    var readable = arrivals.stream().filter(Arrival::readable).toList();
    var unreadable = arrivals.stream().filter(a -> !a.readable()).toList();
    return keepUnreadable(tx, unreadable, consumer)
        .chain(
            () ->
                readable.isEmpty()
                    ? Uni.createFrom().item(Optional.<Sorting>empty())
                    : sortAndHandle(tx, readable, consumer, handler).map(Optional::of));
  }

  private Uni<Sorting> sortAndHandle(
      SqlConnection tx, List<Arrival> arrivals, String consumer, BatchHandler handler) {
    UUID[] applications =
        arrivals.stream().map(a -> a.stream().applicationId()).distinct().toArray(UUID[]::new);
    return store
        .known(tx, consumer, applications)
        .flatMap(
            known -> {
              var sorting = new Sorting(known.positions(), known.parked()).take(arrivals);
              var events = sorting.events();
              var handled =
                  events.isEmpty()
                      ? Uni.createFrom().item(Set.<UUID>of())
                      : handler.handle(tx, events);
              return handled
                  .flatMap(notYet -> store.save(tx, consumer, sorting.settle(notYet)))
                  .replaceWith(sorting);
            });
  }

  private Uni<Void> keepUnreadable(SqlConnection tx, List<Arrival> unreadable, String consumer) {
    return Multi.createFrom()
        .iterable(unreadable)
        .onItem()
        .transformToUniAndConcatenate(
            arrival -> keep(tx, consumer, arrival, Causes.ofUnreadable(arrival)))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> keep(SqlConnection tx, String consumer, Arrival arrival, String cause) {
    LOG.errorf(
        "dead-letter=kept consumer=%s topic=%s partition=%d offset=%d cause=%s",
        consumer, arrival.topic(), arrival.partition(), arrival.offset(), cause);
    metrics.counter("qyzmet.inbox.dead-letters", "consumer", consumer).increment();
    return deadLetters.keep(tx, consumer, new DeadLetters.Failed(arrival, cause));
  }

  private Uni<Void> oneByOne(
      List<Arrival> arrivals, String consumer, BatchHandler handler, Throwable failure) {
    LOG.warnf("batch=narrowed consumer=%s size=%d cause=%s", consumer, arrivals.size(), failure);
    return Multi.createFrom()
        .iterable(arrivals)
        .onItem()
        .transformToUniAndConcatenate(arrival -> handle(List.of(arrival), consumer, handler))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> tryAgainOrGiveUp(
      Arrival arrival, String consumer, BatchHandler handler, Throwable failure) {
    return patiently(() -> once(List.of(arrival), consumer, handler))
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, FIRST_PAUSE)
        .atMost(TRIES - 1)
        .onFailure()
        .recoverWithUni(
            last ->
                whatever(
                    () ->
                        pool.withTransaction(
                            tx -> keep(tx, consumer, arrival, Causes.ofBug(failure)))));
  }

  /** Waits out a database that is away or in conflict; lets every other failure through. */
  private Uni<Void> patiently(Supplier<Uni<Void>> transaction) {
    return retrying(transaction, Causes::passing);
  }

  /**
   * Waits out every failure: a record that can be neither handled nor kept would else end the
   * consumer for good.
   */
  private Uni<Void> whatever(Supplier<Uni<Void>> transaction) {
    return retrying(transaction, failure -> true);
  }

  private Uni<Void> retrying(Supplier<Uni<Void>> transaction, Predicate<Throwable> which) {
    Predicate<Throwable> again = failure -> !stopping && which.test(failure);
    return Uni.createFrom()
        .deferred(() -> transaction.get())
        .onFailure(again)
        .invoke(failure -> LOG.warnf("inbox=waiting cause=%s", failure.toString()))
        .onFailure(again)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /** Handles a dead letter's bytes again, under the consumer that it failed for. */
  Uni<Void> replay(SqlConnection tx, String consumer, Arrival arrival) {
    var handler = handlers.get(consumer);
    if (handler == null) {
      return Uni.createFrom()
          .failure(new IllegalStateException("Expected the consumer " + consumer + " to run here"));
    }
    return Uni.createFrom()
        .deferred(() -> sortAndHandle(tx, List.of(arrival), consumer, handler))
        .replaceWithVoid();
  }

  private void count(String consumer, Sorting sorting) {
    metrics.counter("qyzmet.inbox.events", "consumer", consumer).increment(sorting.events().size());
    metrics
        .counter("qyzmet.inbox.duplicates", "consumer", consumer)
        .increment(sorting.duplicates());
    metrics
        .counter("qyzmet.inbox.unknown-types", "consumer", consumer)
        .increment((double) sorting.unknownTypes());
  }
}
