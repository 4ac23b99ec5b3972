package kz.qyzmet.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.inbox.Arrival.Stream;
import kz.qyzmet.kit.trace.Traces;
import org.jboss.logging.Logger;

/**
 * The inbox's transactions: each takes effect whole or not at all, and fails as its handler or its
 * database failed. Who tries again, and how often, is the {@link Inbox}'s business.
 */
@ApplicationScoped
class Effect {
  private static final Logger LOG = Logger.getLogger(Effect.class);

  private final Pool pool;
  private final InboxStore store;
  private final DeadLetters deadLetters;
  private final MeterRegistry metrics;
  private final Traces traces;

  Effect(
      Pool pool, InboxStore store, DeadLetters deadLetters, MeterRegistry metrics, Traces traces) {
    this.pool = pool;
    this.store = store;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.traces = traces;
  }

  /** Makes the consumer's counters known at zero: an alert can't see one that is not there. */
  void prepare(String consumer) {
    count(nothing(consumer));
  }

  /** The whole batch, with all parked events that it releases. */
  Uni<Void> of(List<Arrival> arrivals, String consumer, BatchHandler handler) {
    var readable = arrivals.stream().filter(Arrival::readable).toList();
    var unreadable = arrivals.stream().filter(arrival -> !arrival.readable()).toList();
    var work = new Work(readable, consumer, handler, true);
    return committed(
        tx ->
            keepUnreadable(tx, unreadable, consumer)
                .flatMap(kept -> perform(tx, work).map(done -> done.keeping(kept))));
  }

  /** What is parked of an application, all of it that is next by now. */
  Uni<Void> again(UUID application, String consumer, BatchHandler handler) {
    return committed(
        tx ->
            store
                .known(tx, consumer, new UUID[] {application})
                .map(known -> new Sorting(known.positions(), known.parked()).take(List.of()))
                .flatMap(sorting -> handle(tx, sorting, consumer, handler)));
  }

  /**
   * One arrival in the caller's transaction, with the parked events that it releases. The caller
   * says how that ended, by {@link #count} or {@link #failed}.
   */
  Uni<Counted> within(SqlConnection tx, Arrival arrival, String consumer, BatchHandler handler) {
    return perform(tx, new Work(List.of(arrival), consumer, handler, true));
  }

  /** One arrival and nothing of what it may release. */
  Uni<Void> alone(Arrival arrival, String consumer, BatchHandler handler) {
    return arrival.readable()
        ? committed(tx -> perform(tx, new Work(List.of(arrival), consumer, handler, false)))
        : of(List.of(arrival), consumer, handler);
  }

  /** One parked event, if it is next by now, and no other. */
  Uni<Void> released(Arrival parked, String consumer, BatchHandler handler) {
    return committed(
        tx ->
            store
                .known(tx, consumer, new UUID[] {parked.stream().applicationId()})
                .map(known -> new Sorting(known.positions(), List.of(parked)).take(List.of()))
                .flatMap(sorting -> handle(tx, sorting, consumer, handler)));
  }

  /** What is parked of an application, in the order of each stream. */
  Uni<List<Arrival>> parked(UUID application, String consumer) {
    return pool.withConnection(connection -> store.parked(connection, consumer, application));
  }

  /** Puts a record that can't be handled to the dead letters; it is no longer parked then. */
  Uni<Void> keep(Arrival arrival, String consumer, String cause) {
    return committed(
        tx ->
            deadLetters
                .keep(tx, consumer, List.of(new DeadLetters.Failed(arrival, cause)))
                .call(
                    () ->
                        arrival.readable()
                            ? store.unpark(tx, consumer, List.of(arrival))
                            : Uni.createFrom().voidItem())
                .map(kept -> nothing(consumer).keeping(kept)));
  }

  /**
   * @param release whether parked events may take effect with them
   */
  private record Work(
      List<Arrival> arrivals, String consumer, BatchHandler handler, boolean release) {
    UUID[] applications() {
      return arrivals.stream()
          .map(Arrival::stream)
          .map(Stream::applicationId)
          .distinct()
          .toArray(UUID[]::new);
    }
  }

  private Uni<Counted> perform(SqlConnection tx, Work work) {
    if (work.arrivals().isEmpty()) {
      return Uni.createFrom().item(nothing(work.consumer()));
    }
    return store
        .known(tx, work.consumer(), work.applications())
        .map(
            known ->
                new Sorting(known.positions(), work.release() ? known.parked() : List.of())
                    .take(work.arrivals()))
        .flatMap(sorting -> handle(tx, sorting, work.consumer(), work.handler()));
  }

  private Uni<Counted> handle(
      SqlConnection tx, Sorting sorting, String consumer, BatchHandler handler) {
    var events = sorting.events();
    var handling = traces.handle(events, consumer);
    var handled =
        events.isEmpty()
            ? Uni.createFrom().item(Set.<UUID>of())
            : Uni.createFrom().deferred(() -> offer(tx, events, handler));
    return handled
        .invoke(handling::release)
        .flatMap(
            notYet ->
                store
                    .save(tx, consumer, sorting.settle(notYet))
                    .replaceWith(new Counted(consumer, sorting, notYet, handling, List.of())))
        .onFailure()
        .invoke(handling::failed);
  }

  /**
   * Offers events until the handler gets no further. A batch mixes topics, so an event may stand
   * before its cause in it; nobody would offer it again once both have been seen.
   */
  private static Uni<Set<UUID>> offer(
      SqlConnection tx, List<Envelope<?>> events, BatchHandler handler) {
    return handler
        .handle(tx, events)
        .flatMap(
            notYet -> {
              var again = Sorting.worthAnotherTry(events, notYet);
              if (again.isEmpty()) {
                return Uni.createFrom().item(notYet);
              }
              var still = new HashSet<>(notYet);
              again.forEach(event -> still.remove(event.id()));
              return offer(tx, again, handler)
                  .map(
                      held -> {
                        still.addAll(held);
                        return still;
                      });
            });
  }

  /** Runs the transaction; what it did is counted only after its commit. */
  private Uni<Void> committed(Function<SqlConnection, Uni<Counted>> transaction) {
    var done = new AtomicReference<Counted>();
    return pool.withTransaction(tx -> transaction.apply(tx).invoke(done::set))
        .onFailure()
        .invoke(failure -> failed(done.get(), failure))
        .invoke(this::count)
        .replaceWithVoid();
  }

  /**
   * What a transaction did; it is told and counted only after its commit.
   *
   * @param notYet ids of events that are parked, and so not handled
   * @param kept what is new among the dead letters
   */
  record Counted(
      String consumer,
      Sorting sorting,
      Set<UUID> notYet,
      Traces.Handling handling,
      List<DeadLetters.Failed> kept) {
    Counted keeping(List<DeadLetters.Failed> letters) {
      return new Counted(consumer, sorting, notYet, handling, letters);
    }
  }

  private Counted nothing(String consumer) {
    return new Counted(
        consumer,
        new Sorting(Map.of(), List.of()),
        Set.of(),
        traces.handle(List.of(), consumer),
        List.of());
  }

  private Uni<List<DeadLetters.Failed>> keepUnreadable(
      SqlConnection tx, List<Arrival> unreadable, String consumer) {
    return deadLetters.keep(
        tx,
        consumer,
        unreadable.stream()
            .map(arrival -> new DeadLetters.Failed(arrival, Causes.ofUnreadable(arrival)))
            .toList());
  }

  /** Its transaction failed: nothing of it took effect. Null where it did not come that far. */
  void failed(Counted done, Throwable cause) {
    if (done != null) {
      done.handling().failed(cause);
    }
  }

  /** Tells and counts what a transaction did, after its commit. */
  void count(Counted done) {
    var consumer = done.consumer();
    deadLetters.count(consumer, done.kept());
    var sorting = done.sorting();
    done.handling()
        .committed(
            event ->
                LOG.infof(
                    "event=%s type=%s application=%s version=%d consumer=%s",
                    done.notYet().contains(event.id()) ? "parked" : "handled",
                    event.type(),
                    event.applicationId(),
                    event.version(),
                    consumer));
    metrics.counter("qyzmet.inbox.events", "consumer", consumer).increment(sorting.events().size());
    metrics
        .counter("qyzmet.inbox.duplicates", "consumer", consumer)
        .increment(sorting.duplicates());
    metrics
        .counter("qyzmet.inbox.unknown-types", "consumer", consumer)
        .increment((double) sorting.unknownTypes());
  }
}
