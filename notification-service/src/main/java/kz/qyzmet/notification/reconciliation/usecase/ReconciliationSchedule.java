package kz.qyzmet.notification.reconciliation.usecase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kz.qyzmet.kit.log.Failures;
import kz.qyzmet.notification.NotificationSettings;
import org.jboss.logging.Logger;

/** Reconciles again and again, for the gauges: the next begins a while after the last has ended. */
@ApplicationScoped
class ReconciliationSchedule {
  private static final Logger LOG = Logger.getLogger(ReconciliationSchedule.class);

  private final Reconcile reconcile;
  private final NotificationSettings settings;
  private Cancellable ticking;

  ReconciliationSchedule(Reconcile reconcile, NotificationSettings settings) {
    this.reconcile = reconcile;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    var every = settings.reconciliation().every();
    ticking =
        Multi.createFrom()
            .ticks()
            .startingAfter(every)
            .every(every)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> once())
            .subscribe()
            .with(tick -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    if (ticking != null) {
      ticking.cancel();
    }
  }

  private Uni<Void> once() {
    return Uni.createFrom()
        .completionStage(reconcile::run)
        .onFailure()
        .invoke(failure -> LOG.warnf("reconciliation=failed cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }
}
