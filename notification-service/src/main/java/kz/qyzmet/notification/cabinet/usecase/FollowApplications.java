package kz.qyzmet.notification.cabinet.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.database.AfterCommit;
import kz.qyzmet.kit.outbox.Outbox;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;
import kz.qyzmet.notification.monitoring.usecase.Feed;

/**
 * Hears a batch of events in the inbox's transaction: one read that locks the applications, the
 * domain in memory, then every write in one pipelined batch.
 */
@ApplicationScoped
public class FollowApplications {
  private final Cards cards;
  private final Notices notices;
  private final Feed feed;
  private final Outbox outbox;
  private final Announcer announcer;
  private final CabinetMeters meters;

  FollowApplications(
      Cards cards,
      Notices notices,
      Feed feed,
      Outbox outbox,
      Announcer announcer,
      CabinetMeters meters) {
    this.cards = cards;
    this.notices = notices;
    this.feed = feed;
    this.outbox = outbox;
    this.announcer = announcer;
    this.meters = meters;
  }

  /**
   * Follows events, which come in order for each application and source.
   *
   * @param touched hears who is told something; the transaction is not over then
   * @return ids of the events whose application has not come yet by its own topic
   */
  public Uni<Set<UUID>> follow(
      SqlConnection tx, List<Envelope<?>> events, Consumer<ApplicantId> touched) {
    var applications =
        events.stream().map(Envelope::applicationId).collect(Collectors.toUnmodifiableSet());
    return cards
        .lock(tx, applications)
        .chain(
            known -> {
              var batch = announcer.batch(known);
              var waiting = new HashSet<UUID>();
              for (var event : events) {
                if (!batch.hear(event)) {
                  waiting.add(event.id());
                }
              }
              batch.touched().forEach(touched);
              return write(tx, batch).replaceWith(waiting);
            });
  }

  private Uni<Void> write(SqlConnection tx, Batch batch) {
    AfterCommit.run(tx, () -> meters.told(batch.notices()));
    return Uni.join()
        .all(
            cards.save(tx, batch.fresh(), batch.moved()),
            notices.append(tx, batch.notices()),
            outbox.append(tx, batch.changes()),
            feed.append(tx, batch.feed()))
        .andFailFast()
        .replaceWithVoid();
  }
}
