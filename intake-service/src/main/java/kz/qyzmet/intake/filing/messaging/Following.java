package kz.qyzmet.intake.filing.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kz.qyzmet.intake.filing.usecase.Follow;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Batches from the provider and from the deadlines. */
@ApplicationScoped
class Following {
  /** Positions and parked events stand under it: it never changes. */
  private static final String CONSUMER = "intake-service";

  private final Inbox inbox;
  private final Follow follow;
  private final Gathering gathering;

  Following(Inbox inbox, Follow follow) {
    this.inbox = inbox;
    this.follow = follow;
    this.gathering =
        inbox.gathering("events", records -> inbox.consume(records, CONSUMER, follow::follow));
  }

  /** Dead letters can be replayed before the first record comes. */
  void start(@Observes StartupEvent event) {
    inbox.register(CONSUMER, follow::follow);
  }

  @Incoming("events")
  Uni<Void> on(ConsumerRecords<String, byte[]> records) {
    return gathering.take(records);
  }
}
