package kz.qyzmet.intake.registry.usecase;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.intake.registry.domain.CourierDay;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How many lines of each branch are overdue, and how many runs its courier has missed today. It is
 * measured in the background, like the queues: a scrape must answer while the database is away.
 */
@ApplicationScoped
class RegistryMeters {
  private static final Logger LOG = Logger.getLogger(RegistryMeters.class);

  private final Registries registries;
  private final Moments moments;
  private final Duration interval;
  private final CourierRuns runs;
  private final Branches branches;
  private volatile Map<String, Long> overdue = Map.of();
  private volatile Map<String, Long> missed = Map.of();
  private Cancellable measuring;

  RegistryMeters(
      Registries registries,
      Moments moments,
      MeterRegistry metrics,
      Branches branches,
      CourierRuns runs,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.registries = registries;
    this.moments = moments;
    this.interval = interval;
    this.branches = branches;
    this.runs = runs;
    // One for each branch from the start, so that an alert ends when the last papers are found.
    for (var branch : branches.codes()) {
      Gauge.builder(
              "qyzmet.registry.lines.overdue", this, it -> it.overdue.getOrDefault(branch, 0L))
          .description("papers that left for a provider and were not found in the carrier's time")
          .tag("branch", branch)
          .strongReference(true)
          .register(metrics);
      Gauge.builder("qyzmet.courier.runs.missed", this, it -> it.missed.getOrDefault(branch, 0L))
          .description("runs of today whose time passed while papers waited, and nothing left")
          .tag("branch", branch)
          .strongReference(true)
          .register(metrics);
    }
  }

  void start(@Observes StartupEvent event) {
    measuring =
        Multi.createFrom()
            .ticks()
            .every(interval)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(tick -> measure().chain(this::count))
            .subscribe()
            .with(nothing -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
  }

  private Uni<Void> count() {
    return Multi.createFrom()
        .iterable(branches.all())
        .onItem()
        .transformToUniAndConcatenate(branch -> runs.on(branch, Optional.empty()))
        .collect()
        .asList()
        .invoke(days -> missed = missed(days))
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.debugf("registries=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }

  private Map<String, Long> missed(List<CourierDay> days) {
    var counted = new HashMap<String, Long>();
    for (int i = 0; i < days.size(); i++) {
      counted.put(branches.all().get(i).code(), days.get(i).missed());
    }
    return counted;
  }

  private Uni<Void> measure() {
    return Uni.createFrom()
        .deferred(() -> registries.overdue(moments.now()))
        .invoke(lines -> overdue = lines)
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.debugf("registries=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }
}
