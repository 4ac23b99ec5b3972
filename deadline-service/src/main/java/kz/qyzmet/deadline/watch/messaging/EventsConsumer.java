package kz.qyzmet.deadline.watch.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.deadline.watch.usecase.FollowEvents;
import kz.qyzmet.deadline.watch.usecase.Sweeper;
import kz.qyzmet.kit.inbox.BatchHandler;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import kz.qyzmet.organisations.HeardOrganisations;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Reads what intake and the college say. All topics are one consumer to the inbox, so that an event
 * of the case that overtakes the acceptance waits for it. What overtakes its organisation waits
 * too, for the {@link Latecomers}.
 */
@ApplicationScoped
class EventsConsumer {

  /** Positions and parked events stand under it: it never changes. */
  private static final String CONSUMER = "deadline-service";

  private final Inbox inbox;
  private final FollowEvents followEvents;
  private final Sweeper sweeper;
  private final HeardOrganisations organisations;
  private final Gathering gathering;

  EventsConsumer(
      Inbox inbox, FollowEvents followEvents, Sweeper sweeper, HeardOrganisations organisations) {
    this.inbox = inbox;
    this.followEvents = followEvents;
    this.sweeper = sweeper;
    this.organisations = organisations;
    this.gathering = inbox.gathering("events", this::handle);
  }

  /** What was heard of organisations is known before the first request and record. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    organisations.start();
    inbox.register(CONSUMER, handler(new AtomicReference<>()));
  }

  @Incoming("events")
  Uni<Void> consume(ConsumerRecords<String, byte[]> records) {
    return gathering.take(records);
  }

  /** The sweeper hears of new marks after the commit only: before it, it could not see them. */
  private Uni<Void> handle(List<ConsumerRecord<String, byte[]>> records) {
    AtomicReference<Instant> next = new AtomicReference<>();
    return inbox.consume(records, CONSUMER, handler(next)).invoke(() -> sweeper.expect(next.get()));
  }

  /** What is parked of these applications, because its organisation was not known. */
  Uni<Void> offerAgain(Collection<UUID> applications) {
    AtomicReference<Instant> next = new AtomicReference<>();
    return inbox
        .offerAgain(applications, CONSUMER, handler(next))
        .invoke(() -> sweeper.expect(next.get()));
  }

  private BatchHandler handler(AtomicReference<Instant> next) {
    return (tx, events) ->
        organisations
            .first(tx, events, others -> followEvents.follow(tx, others))
            .invoke(followed -> next.accumulateAndGet(followed.next(), EventsConsumer::earlier))
            .map(FollowEvents.Followed::notYet);
  }

  private static Instant earlier(Instant one, Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }
}
