package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.database.AfterCommit;
import kz.qyzmet.kit.outbox.Outbox;

/**
 * Takes in what intake and the college said: an acceptance starts the clocks, an event of the case
 * moves, stops or ends them. One batch is one read and one write, whatever its size.
 */
@ApplicationScoped
public class FollowEvents {

  private final Watches watches;
  private final Awaited awaited;
  private final Clockwork clockwork;
  private final Notices notices;
  private final Outbox outbox;
  private final Now now;
  private final ToldDeadlines deadlines;

  FollowEvents(
      Watches watches,
      Awaited awaited,
      Clockwork clockwork,
      Notices notices,
      Outbox outbox,
      Now now,
      ToldDeadlines deadlines) {
    this.watches = watches;
    this.awaited = awaited;
    this.clockwork = clockwork;
    this.notices = notices;
    this.outbox = outbox;
    this.now = now;
    this.deadlines = deadlines;
  }

  /**
   * What a batch led to.
   *
   * @param notYet ids of events that came before the acceptance of their application, or before
   *     anything was heard of its organisation
   * @param next the earliest mark among the watches that changed; null where there is none
   */
  public record Followed(Set<UUID> notYet, Instant next) {}

  /** Handles events that are new and, for each source and application, in order. */
  public Uni<Followed> follow(SqlConnection tx, List<? extends Envelope<?>> events) {
    Set<UUID> applications =
        events.stream().map(Envelope::applicationId).collect(Collectors.toCollection(HashSet::new));
    return Uni.combine()
        .all()
        .unis(now.in(tx), watches.lock(tx, applications))
        .asTuple()
        .flatMap(
            read -> {
              Batch batch = new Batch(clockwork, read.getItem2(), read.getItem1());
              events.forEach(event -> batch.take(event));
              return write(tx, batch);
            });
  }

  private Uni<Followed> write(SqlConnection tx, Batch batch) {
    List<Told> told =
        batch.notices().stream()
            .map(
                notice ->
                    notices.told(
                        batch.passport(notice.event().applicationId()), notice, batch.now()))
            .toList();
    AfterCommit.run(tx, () -> deadlines.told(told));
    return Uni.join()
        .all(
            watches.add(tx, batch.added()),
            watches.save(tx, batch.changed()),
            watches.addFinished(tx, batch.finished()),
            awaited.add(tx, batch.awaited()),
            outbox.append(tx, told.stream().map(Told::event).toList()))
        .andFailFast()
        .replaceWith(new Followed(batch.notYet(), batch.next()));
  }
}
