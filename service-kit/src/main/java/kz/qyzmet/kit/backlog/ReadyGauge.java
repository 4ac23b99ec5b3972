package kz.qyzmet.kit.backlog;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether the service is ready, by the same checks as its readiness endpoint. Asked in the
 * background: a scrape must answer at once, above all while a part is away.
 */
@ApplicationScoped
class ReadyGauge {
  private final SmallRyeHealthReporter health;
  private final MeterRegistry metrics;
  private final Duration interval;
  private volatile boolean ready;
  private Cancellable measuring;

  ReadyGauge(
      SmallRyeHealthReporter health,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.health = health;
    this.metrics = metrics;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    Gauge.builder("qyzmet.ready", this, gauge -> gauge.ready ? 1 : 0)
        .description("1 when the readiness checks pass, else 0")
        .strongReference(true)
        .register(metrics);
    measuring =
        Multi.createFrom()
            .ticks()
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(
                tick ->
                    health
                        .getReadinessAsync()
                        .map(SmallRyeHealth::isDown)
                        .onFailure()
                        .recoverWithItem(true))
            .subscribe()
            .with(down -> ready = !down);
  }

  void stop(@Observes ShutdownEvent event) {
    ready = false;
    if (measuring != null) {
      measuring.cancel();
    }
  }
}
