package kz.qyzmet.gateway.channel;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.gateway.channel.Waits.Waiting;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the gateway has not confirmed. It is measured in the background, like the queues: a scrape
 * must answer while the database is away.
 */
@ApplicationScoped
class WaitingMeters {
  private static final Logger LOG = Logger.getLogger(WaitingMeters.class);

  private final List<Waits> all;
  private final MeterRegistry metrics;
  private final Duration interval;
  private final Map<String, Waiting> measured = new ConcurrentHashMap<>();
  private Cancellable measuring;

  WaitingMeters(
      @Any Instance<Waits> all,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.all = all.stream().toList();
    this.metrics = metrics;
    this.interval = interval;
  }

  void start(@Observes StartupEvent event) {
    for (var waits : all) {
      gauge("waiting", "not confirmed by the gateway", waits, Waiting::count);
      gauge("oldest.seconds", "age of the oldest of them", waits, Waiting::oldestSeconds);
    }
    measuring =
        Multi.createFrom()
            .ticks()
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(_ -> measure())
            .subscribe()
            .with(_ -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
  }

  private void gauge(
      String name, String description, Waits waits, ToDoubleFunction<Waiting> value) {
    Gauge.builder(
            "qyzmet.deliveries." + name,
            measured,
            found -> value.applyAsDouble(found.getOrDefault(waits.what(), Waiting.NONE)))
        .description(description)
        .tag("what", waits.what())
        .strongReference(true)
        .register(metrics);
  }

  private Uni<Void> measure() {
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(this::measure)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> measure(Waits waits) {
    return Uni.createFrom()
        .deferred(waits::waiting)
        .invoke(found -> measured.put(waits.what(), found))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.debugf("deliveries=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }
}
