package kz.qyzmet.gateway.outbound.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import kz.qyzmet.gateway.outbound.usecase.KeepStatuses;
import kz.qyzmet.kit.inbox.BatchHandler;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import kz.qyzmet.organisations.HeardOrganisations;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes changes of status, and of organisations, in batches through the inbox. */
@ApplicationScoped
public class StatusConsumer {
  /** Positions and parked events stand under this name: it never changes. */
  private static final String CONSUMER = "gateway";

  private final Inbox inbox;
  private final HeardOrganisations organisations;
  private final BatchHandler handler;
  private final Gathering gathering;

  StatusConsumer(Inbox inbox, KeepStatuses statuses, HeardOrganisations organisations) {
    this.inbox = inbox;
    this.organisations = organisations;
    this.handler =
        (tx, events) -> organisations.first(tx, events, changes -> statuses.keep(tx, changes));
    this.gathering =
        inbox.gathering("events", records -> inbox.consume(records, CONSUMER, handler));
  }

  /** Before the first record: what was heard is known, dead letters can be replayed. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    organisations.start();
    inbox.register(CONSUMER, handler);
  }

  @Incoming("events")
  Uni<Void> take(ConsumerRecords<String, byte[]> records) {
    return gathering.take(records);
  }
}
