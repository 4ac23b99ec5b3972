package kz.qyzmet.localclock;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import kz.qyzmet.kit.clock.ClockMoved;
import kz.qyzmet.kit.clock.Settling;

/** Sleeps until an instant, as the deadlines' watch does; counts how often it was woken. */
@ApplicationScoped
class Sleeper implements Settling {
  private final AtomicLong woken = new AtomicLong();

  void wake(@Observes ClockMoved moved) {
    woken.incrementAndGet();
  }

  long woken() {
    return woken.get();
  }

  @Override
  public String name() {
    return "sleeper";
  }

  @Override
  public Uni<Long> pending() {
    return Uni.createFrom().item(3L);
  }
}
