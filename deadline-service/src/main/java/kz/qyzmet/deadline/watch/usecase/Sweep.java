package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.deadline.DeadlineSettings;
import kz.qyzmet.deadline.watch.domain.Outcome;
import kz.qyzmet.deadline.watch.domain.Watch;
import kz.qyzmet.deadline.watch.domain.WatchRules;
import kz.qyzmet.kit.outbox.Outbox;

/**
 * Tells the marks whose instant has come, one batch in one transaction: lock the rows that no other
 * replica holds, decide, write rows and notices. A crash anywhere leaves nothing or all of it, so
 * each mark is told once.
 */
@ApplicationScoped
public class Sweep {

  private final Pool pool;
  private final Watches watches;
  private final Notices notices;
  private final Outbox outbox;
  private final Now now;
  private final ToldDeadlines deadlines;
  private final int limit;

  Sweep(
      Pool pool,
      Watches watches,
      Notices notices,
      Outbox outbox,
      Now now,
      ToldDeadlines deadlines,
      DeadlineSettings settings) {
    this.pool = pool;
    this.watches = watches;
    this.notices = notices;
    this.outbox = outbox;
    this.now = now;
    this.deadlines = deadlines;
    this.limit = settings.batch();
  }

  /**
   * What one batch did.
   *
   * @param told how many notices were written
   * @param full whether there may be more at once
   * @param now the moment by which it judged
   * @param next the instant of the next mark, as far as this batch saw
   */
  public record Swept(int told, boolean full, Instant now, Optional<Instant> next) {}

  private record Done(Swept swept, List<Told> told) {}

  /** One batch. Safe to run at the same time in several places. */
  public Uni<Swept> once() {
    return pool.withTransaction(tx -> now.in(tx).flatMap(moment -> batch(tx, moment)))
        .invoke(this::committed)
        .map(Done::swept);
  }

  private Uni<Done> batch(SqlConnection tx, Instant moment) {
    return watches.lockDue(tx, moment, limit).flatMap(due -> tell(tx, moment, due));
  }

  private Uni<Done> tell(SqlConnection tx, Instant moment, List<Watches.Pinned> due) {
    List<Watch> after = new ArrayList<>(due.size());
    List<Told> told = new ArrayList<>(due.size());
    for (Watches.Pinned each : due) {
      Outcome outcome = WatchRules.tick(each.watch(), moment);
      after.add(outcome.watch());
      outcome.notices().forEach(notice -> told.add(notices.told(each.passport(), notice, moment)));
    }
    return Uni.combine()
        .all()
        .unis(
            watches.save(tx, after),
            outbox.append(tx, told.stream().map(Told::event).toList()),
            watches.nextAt(tx))
        .asTuple()
        .map(
            written ->
                new Done(
                    new Swept(told.size(), due.size() == limit, moment, written.getItem3()), told));
  }

  private void committed(Done done) {
    if (!done.told().isEmpty()) {
      // First, so that the relay is at work while the lines are written.
      outbox.kick();
    }
    deadlines.told(done.told());
  }
}
