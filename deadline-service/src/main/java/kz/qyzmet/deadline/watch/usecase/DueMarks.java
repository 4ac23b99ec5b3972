package kz.qyzmet.deadline.watch.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.clock.Settling;

/** How many applications have a mark whose instant has come and that was not told yet. */
@ApplicationScoped
class DueMarks implements Settling {

  private final Watches watches;
  private final Moments moments;

  DueMarks(Watches watches, Moments moments) {
    this.watches = watches;
    this.moments = moments;
  }

  @Override
  public String name() {
    return "due";
  }

  @Override
  public Uni<Long> pending() {
    return watches.countDue(moments.shift());
  }
}
