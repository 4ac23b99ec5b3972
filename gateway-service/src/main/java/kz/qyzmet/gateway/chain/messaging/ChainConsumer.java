package kz.qyzmet.gateway.chain.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import kz.qyzmet.gateway.chain.usecase.FollowApplications;
import kz.qyzmet.kit.inbox.BatchHandler;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes acceptances, ready notices and ends of cases, in batches through the inbox. */
@ApplicationScoped
public class ChainConsumer {
  /** Positions and parked events stand under this name: it never changes. */
  private static final String CONSUMER = "gateway-chain";

  private final Inbox inbox;
  private final BatchHandler handler;
  private final Gathering gathering;

  ChainConsumer(Inbox inbox, FollowApplications applications) {
    this.inbox = inbox;
    this.handler = (tx, events) -> applications.follow(tx, events, CONSUMER);
    this.gathering = inbox.gathering("chain", records -> inbox.consume(records, CONSUMER, handler));
  }

  /** Before the first record: dead letters can be replayed. */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    inbox.register(CONSUMER, handler);
  }

  @Incoming("chain")
  Uni<Void> take(ConsumerRecords<String, byte[]> records) {
    return gathering.take(records);
  }
}
