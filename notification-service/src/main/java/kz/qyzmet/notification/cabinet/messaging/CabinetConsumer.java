package kz.qyzmet.notification.cabinet.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import kz.qyzmet.kit.inbox.BatchHandler;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.cabinet.usecase.Doorbells;
import kz.qyzmet.notification.cabinet.usecase.FollowApplications;
import kz.qyzmet.organisations.HeardOrganisations;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Takes the events of the topics, in batches, through one inbox: an event that waits for its
 * application's acceptance is offered again after the next event of any of them.
 */
@ApplicationScoped
public class CabinetConsumer {
  /** Positions and parked events stand under this name: it never changes. */
  private static final String CONSUMER = "cabinet";

  private final Inbox inbox;
  private final FollowApplications applications;
  private final Doorbells bells;
  private final HeardOrganisations organisations;
  private final Gathering gathering;

  CabinetConsumer(
      Inbox inbox,
      FollowApplications applications,
      Doorbells bells,
      HeardOrganisations organisations) {
    this.inbox = inbox;
    this.applications = applications;
    this.bells = bells;
    this.organisations = organisations;
    this.gathering = inbox.gathering("events", this::handle);
  }

  /**
   * Before the first request and record: what was heard of organisations is known, dead letters can
   * be replayed.
   */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    organisations.start();
    inbox.register(CONSUMER, handler(_ -> {}));
  }

  @Incoming("events")
  Uni<Void> take(ConsumerRecords<String, byte[]> records) {
    return gathering.take(records);
  }

  /** The streams of this process are woken at once; those of others hear it from the database. */
  private Uni<Void> handle(List<ConsumerRecord<String, byte[]>> records) {
    Set<ApplicantId> touched = ConcurrentHashMap.newKeySet();
    return inbox
        .consume(records, CONSUMER, handler(touched::add))
        .invoke(() -> bells.ring(touched));
  }

  private BatchHandler handler(Consumer<ApplicantId> touched) {
    return (tx, events) ->
        organisations.first(tx, events, others -> applications.follow(tx, others, touched));
  }
}
