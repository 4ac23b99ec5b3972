package kz.qyzmet.intake.filing.messaging;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.intake.filing.usecase.Follow;
import kz.qyzmet.intake.registry.usecase.FollowPackages;
import kz.qyzmet.intake.result.usecase.AwaitResults;
import kz.qyzmet.kit.inbox.Gathering;
import kz.qyzmet.kit.inbox.Inbox;
import kz.qyzmet.organisations.HeardOrganisations;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Batches from the provider, of organisations, and from the deadlines. */
@ApplicationScoped
class Following {
  /** Positions and parked events stand under it: it never changes. */
  private static final String CONSUMER = "intake-service";

  private final Inbox inbox;
  private final Follow follow;
  private final FollowPackages packages;
  private final AwaitResults results;
  private final HeardOrganisations organisations;
  private final Gathering gathering;

  Following(
      Inbox inbox,
      Follow follow,
      FollowPackages packages,
      AwaitResults results,
      HeardOrganisations organisations) {
    this.inbox = inbox;
    this.follow = follow;
    this.packages = packages;
    this.results = results;
    this.organisations = organisations;
    this.gathering =
        inbox.gathering("events", records -> inbox.consume(records, CONSUMER, this::handle));
  }

  /**
   * Before the first request and record: what was heard of organisations is known, dead letters can
   * be replayed.
   */
  void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
    organisations.start();
    inbox.register(CONSUMER, this::handle);
  }

  @Incoming("events")
  Uni<Void> on(ConsumerRecords<String, byte[]> records) {
    return gathering.take(records);
  }

  private Uni<Set<UUID>> handle(SqlConnection tx, List<Envelope<?>> events) {
    return organisations.first(
        tx,
        events,
        others ->
            follow
                .follow(tx, others)
                .call(() -> packages.follow(tx, others))
                .call(() -> results.follow(tx, others)));
  }
}
