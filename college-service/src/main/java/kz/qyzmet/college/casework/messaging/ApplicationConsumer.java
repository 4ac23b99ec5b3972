package kz.qyzmet.college.casework.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.FollowApplications;
import kz.qyzmet.college.casework.usecase.FollowDeadlines;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * Topic {@code qyzmet.application}: accepted applications, wishes to withdraw and objections, and
 * what branches say of results that were sent to them. Topic {@code qyzmet.deadline}: ends of terms
 * that have moved.
 */
@ApplicationScoped
class ApplicationConsumer {

  /** The name under which the inbox counts; it must never change. */
  private static final String NAME = "college-service";

  private final Inbox inbox;
  private final FollowApplications follow;
  private final FollowDeadlines deadlines;
  private final Gathering gathering;

  ApplicationConsumer(Inbox inbox, FollowApplications follow, FollowDeadlines deadlines) {
    this.inbox = inbox;
    this.follow = follow;
    this.deadlines = deadlines;
    this.gathering =
        inbox.gathering("events", records -> inbox.consume(records, NAME, this::handle));
  }

  void start(@Observes StartupEvent event) {
    inbox.register(NAME, this::handle);
  }

  @Incoming("events")
  Uni<Void> on(ConsumerRecords<String, byte[]> records) {
    return gathering.take(records);
  }

  private Uni<Set<UUID>> handle(SqlConnection tx, List<Envelope<?>> events) {
    return follow
        .handle(tx, events)
        .chain(() -> deadlines.handle(tx, events))
        .replaceWith(Set.of());
  }
}
