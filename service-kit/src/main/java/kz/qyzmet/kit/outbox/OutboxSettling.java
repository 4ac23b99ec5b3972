package kz.qyzmet.kit.outbox;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.kit.clock.Settling;

/** Events not yet published. */
@ApplicationScoped
class OutboxSettling implements Settling {
  private final Pool pool;

  OutboxSettling(Pool pool) {
    this.pool = pool;
  }

  @Override
  public String name() {
    return "outbox";
  }

  @Override
  public Uni<Long> pending() {
    return pool.query("SELECT count(*) FROM outbox")
        .execute()
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
