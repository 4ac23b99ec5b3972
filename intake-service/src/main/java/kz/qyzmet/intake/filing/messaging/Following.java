package kz.qyzmet.intake.filing.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.intake.filing.usecase.Follow;
import kz.qyzmet.kit.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Batches from the provider and from the deadlines. */
@ApplicationScoped
class Following {
  private static final String CASE = "intake-case";
  private static final String DEADLINE = "intake-deadline";

  private final Inbox inbox;
  private final Follow follow;

  Following(Inbox inbox, Follow follow) {
    this.inbox = inbox;
    this.follow = follow;
  }

  @Incoming("case")
  Uni<Void> onCase(ConsumerRecords<String, byte[]> records) {
    return inbox.consume(records, CASE, follow::follow);
  }

  @Incoming("deadline")
  Uni<Void> onDeadline(ConsumerRecords<String, byte[]> records) {
    return inbox.consume(records, DEADLINE, follow::follow);
  }
}
