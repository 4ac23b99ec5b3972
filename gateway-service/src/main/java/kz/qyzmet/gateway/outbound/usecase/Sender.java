package kz.qyzmet.gateway.outbound.usecase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.outbound.usecase.Deliveries.Due;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Takes what is due, as many at a time as may be under way: when it is woken by a commit, when one
 * is through, and every poll as the net. A process that dies has its deliveries taken by another
 * one once the hold is over; they leave again then, under the same id.
 */
@ApplicationScoped
public class Sender {
  private static final Logger LOG = Logger.getLogger(Sender.class);

  /** Longer than all calls of one delivery together may take. */
  private static final Duration HOLD = Duration.ofMinutes(1);

  private final Deliveries deliveries;
  private final CarryDelivery carry;
  private final GatewaySettings.Outbound settings;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicBoolean claiming = new AtomicBoolean();
  private final AtomicBoolean again = new AtomicBoolean();
  private volatile boolean stopping;
  private Cancellable ticks;

  Sender(Deliveries deliveries, CarryDelivery carry, GatewaySettings settings) {
    this.deliveries = deliveries;
    this.carry = carry;
    this.settings = settings.outbound();
  }

  void start(@Observes StartupEvent event) {
    ticks =
        Multi.createFrom()
            .ticks()
            .every(settings.poll())
            .onOverflow()
            .drop()
            .subscribe()
            .with(_ -> wake());
  }

  /** Takes no more. What is under way and does not end in time leaves again later. */
  void stop(@Observes ShutdownEvent event) {
    stopping = true;
    if (ticks != null) {
      ticks.cancel();
    }
  }

  /** Looks now. */
  public void wake() {
    if (stopping) {
      return;
    }
    if (!claiming.compareAndSet(false, true)) {
      again.set(true);
      return;
    }
    again.set(false);
    int free = settings.parallel() - underWay.get();
    if (free <= 0) {
      claimed(List.of());
      return;
    }
    deliveries
        .claim(free, HOLD)
        .subscribe()
        .with(
            this::claimed,
            failure -> {
              LOG.warnf("deliveries=waiting cause=%s", Failures.line(failure));
              claiming.set(false);
            });
  }

  private void claimed(List<Due> due) {
    underWay.addAndGet(due.size());
    claiming.set(false);
    due.forEach(this::carry);
    // Whoever came in the meantime may have had something that the claim did not see.
    if (again.get()) {
      wake();
    }
  }

  private void carry(Due due) {
    var id =
        switch (due) {
          case Due.Ready(var delivery) -> delivery.id();
          case Due.Unreadable unreadable -> unreadable.delivery();
        };
    carry
        .on(due)
        .onFailure()
        .invoke(failure -> LOG.warnf("delivery=put-off id=%s cause=%s", id, Failures.line(failure)))
        .onFailure()
        .recoverWithNull()
        .subscribe()
        .with(
            _ -> {
              underWay.decrementAndGet();
              wake();
            });
  }
}
