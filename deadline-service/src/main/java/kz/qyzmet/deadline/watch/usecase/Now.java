package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.qyzmet.kit.clock.Moments;

/**
 * The moment by which marks are judged: the database's clock, which all replicas share, plus what
 * the local stack has moved its clock by. A replica whose own clock is wrong tells nothing early.
 */
@ApplicationScoped
class Now {

  private final Watches watches;
  private final Moments moments;

  Now(Watches watches, Moments moments) {
    this.watches = watches;
    this.moments = moments;
  }

  Uni<Instant> in(SqlConnection tx) {
    return watches.now(tx).map(now -> now.plus(moments.shift()).truncatedTo(ChronoUnit.MICROS));
  }
}
