package kz.qyzmet.gateway.outbound.usecase;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.gateway.outbound.usecase.Deliveries.Waiting;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the gateway has not confirmed. It is measured in the background, like the queues: a scrape
 * must answer while the database is away.
 */
@ApplicationScoped
class DeliveryMeters {
  private static final Logger LOG = Logger.getLogger(DeliveryMeters.class);

  private final Deliveries deliveries;
  private final MeterRegistry metrics;
  private final Duration interval;
  private volatile Waiting waiting = new Waiting(0, 0);
  private Cancellable measuring;

  DeliveryMeters(
      Deliveries deliveries,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.deliveries = deliveries;
    this.metrics = metrics;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    gauge("qyzmet.deliveries.waiting", "statuses not confirmed by the gateway", Waiting::count);
    gauge("qyzmet.deliveries.oldest.seconds", "age of the oldest of them", Waiting::oldestSeconds);
    measuring =
        Multi.createFrom()
            .ticks()
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(_ -> measure())
            .subscribe()
            .with(measured -> waiting = measured);
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
  }

  private void gauge(String name, String description, ToDoubleFunction<Waiting> value) {
    Gauge.builder(name, this, meters -> value.applyAsDouble(meters.waiting))
        .description(description)
        .strongReference(true)
        .register(metrics);
  }

  private Uni<Waiting> measure() {
    return Uni.createFrom()
        .deferred(deliveries::waiting)
        .onFailure()
        .invoke(failure -> LOG.debugf("deliveries=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithItem(() -> waiting);
  }
}
