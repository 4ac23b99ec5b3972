package kz.qyzmet.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.kit.outbox.Outbox;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

  private final Effect effect;
  private final Outbox outbox;
  private final KafkaClientService clients;
  private final Map<String, BatchHandler> handlers = new ConcurrentHashMap<>();
  private volatile boolean stopping;

  Inbox(Effect effect, Outbox outbox, KafkaClientService clients) {
    this.effect = effect;
    this.outbox = outbox;
    this.clients = clients;
  }

  /**
   * The end of a channel: hands over what its polls bring in batches, one at a time, and commits
   * their offsets.
   *
   * @param channel one with a single Kafka consumer and the commit strategy {@code ignore}
   * @param handle calls {@link #consume}
   */
  public Gathering gathering(
      String channel, Function<List<ConsumerRecord<String, byte[]>>, Uni<Void>> handle) {
    return new Gathering(clients, channel, handle);
  }

  /**
   * Handles a batch of Kafka records. Completes when its transaction is committed; never fails but
   * when the service stops.
   *
   * @param consumer name of the consumer: its positions, parked events and dead letters stand under
   *     it, so it must never change
   */
  public Uni<Void> consume(
      List<ConsumerRecord<String, byte[]>> records, String consumer, BatchHandler handler) {
    handlers.putIfAbsent(consumer, handler);
    return handle(records.stream().map(Arrival::of).toList(), consumer, handler);
  }

  /**
   * Makes a consumer's handler known before its first record, so that dead letters can be replayed.
   */
  public void register(String consumer, BatchHandler handler) {
    handlers.put(consumer, handler);
    effect.prepare(consumer);
  }

  /**
   * Offers what is parked of these applications once more. It is for a cause that comes as no event
   * of theirs; each application is a transaction of its own. What is still too early stays parked.
   *
   * @return may fail where the database goes away meanwhile; to be asked for again then
   */
  public Uni<Void> offerAgain(
      Collection<UUID> applications, String consumer, BatchHandler handler) {
    return Multi.createFrom()
        .iterable(applications)
        .onItem()
        .transformToUniAndConcatenate(
            application ->
                aFewTimes(() -> effect.again(application, consumer, handler))
                    .onFailure()
                    .recoverWithUni(
                        failure ->
                            releaseWhatCanBe(application, consumer, handler, Integer.MAX_VALUE)))
        .collect()
        .last()
        .replaceWithVoid()
        .invoke(outbox::kick);
  }

  /** One by one, as long as fewer and fewer are parked: one may wait for another source's. */
  private Uni<Void> releaseWhatCanBe(
      UUID application, String consumer, BatchHandler handler, int parkedBefore) {
    return effect
        .parked(application, consumer)
        .chain(
            parked ->
                parked.isEmpty() || parked.size() == parkedBefore
                    ? Uni.createFrom().voidItem()
                    : releaseOneByOne(application, consumer, handler)
                        .chain(
                            () -> releaseWhatCanBe(application, consumer, handler, parked.size())));
  }

  private Uni<Void> handle(List<Arrival> arrivals, String consumer, BatchHandler handler) {
    return patiently(() -> effect.of(arrivals, consumer, handler))
        .onFailure()
        .recoverWithUni(
            failure ->
                arrivals.size() == 1
                    ? tryAgainOrGiveUp(arrivals.getFirst(), consumer, handler)
                    : halves(arrivals, consumer, handler, failure))
        .invoke(outbox::kick);
  }

  /** The first half stands before the second begins, so the order within an application stays. */
  private Uni<Void> halves(
      List<Arrival> arrivals, String consumer, BatchHandler handler, Throwable failure) {
    LOG.warnf(
        "batch=narrowed consumer=%s size=%d cause=%s",
        consumer, arrivals.size(), Failures.line(failure));
    int half = arrivals.size() / 2;
    return handle(arrivals.subList(0, half), consumer, handler)
        .chain(() -> handle(arrivals.subList(half, arrivals.size()), consumer, handler));
  }

  /**
   * One arrival that fails again and again, maybe for the sake of a parked event that it released.
   * So it is handled by itself, and then each parked one by itself; whichever still fails goes to
   * the dead letters.
   */
  private Uni<Void> tryAgainOrGiveUp(Arrival arrival, String consumer, BatchHandler handler) {
    return aFewTimes(() -> effect.of(List.of(arrival), consumer, handler))
        .onFailure()
        .recoverWithUni(
            failure ->
                orDeadLetter(() -> effect.alone(arrival, consumer, handler), arrival, consumer)
                    .chain(
                        () ->
                            arrival.readable()
                                ? releaseOneByOne(
                                    arrival.stream().applicationId(), consumer, handler)
                                : Uni.createFrom().voidItem()));
  }

  private Uni<Void> releaseOneByOne(UUID application, String consumer, BatchHandler handler) {
    return effect
        .parked(application, consumer)
        .onItem()
        .transformToMulti(parked -> Multi.createFrom().iterable(parked))
        .onItem()
        .transformToUniAndConcatenate(
            parked ->
                orDeadLetter(() -> effect.released(parked, consumer, handler), parked, consumer))
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> orDeadLetter(
      Supplier<Uni<Void>> transaction, Arrival arrival, String consumer) {
    return patiently(transaction)
        .onFailure()
        .recoverWithUni(
            failure -> whatever(() -> effect.keep(arrival, consumer, Failures.line(failure))));
  }

  private Uni<Void> aFewTimes(Supplier<Uni<Void>> transaction) {
    return patiently(transaction)
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, FIRST_PAUSE)
        .atMost(TRIES - 1);
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
        .invoke(failure -> LOG.warnf("inbox=waiting cause=%s", Failures.line(failure)))
        .onFailure(again)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely();
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /**
   * Handles a dead letter's bytes again, under the consumer that it failed for. How the transaction
   * ended is to be said by {@link #replayed} or {@link #replayFailed}.
   */
  Uni<Effect.Counted> replay(SqlConnection tx, String consumer, Arrival arrival) {
    var handler = handlers.get(consumer);
    if (handler == null) {
      return Uni.createFrom()
          .failure(new IllegalStateException("Expected the consumer " + consumer + " to run here"));
    }
    return Uni.createFrom().deferred(() -> effect.within(tx, arrival, consumer, handler));
  }

  void replayed(Effect.Counted done) {
    effect.count(done);
  }

  void replayFailed(Effect.Counted done, Throwable cause) {
    effect.failed(done, cause);
  }
}
