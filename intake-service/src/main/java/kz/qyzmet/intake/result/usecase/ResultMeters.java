package kz.qyzmet.intake.result.usecase;

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
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How much each branch keeps longer than it should. It is measured in the background, like the
 * queues: a scrape must answer while the database is away.
 */
@ApplicationScoped
class ResultMeters {
  private static final Logger LOG = Logger.getLogger(ResultMeters.class);

  private final BranchResults results;
  private final Branches branches;
  private final Moments moments;
  private final Duration interval;
  private volatile Map<String, Long> dueBack = Map.of();
  private Cancellable measuring;

  ResultMeters(
      BranchResults results,
      Moments moments,
      MeterRegistry metrics,
      Branches branches,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.results = results;
    this.branches = branches;
    this.moments = moments;
    this.interval = interval;
    // One for each branch from the start, so that an alert ends when the last one has left.
    for (var branch : branches.codes()) {
      Gauge.builder("qyzmet.results.due.back", this, it -> it.dueBack.getOrDefault(branch, 0L))
          .description(
              "results that nobody has fetched in the time of storage, and that are still there")
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
            .transformToUniAndConcatenate(tick -> measure())
            .subscribe()
            .with(found -> dueBack = found);
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
  }

  private Map<String, LocalDate> today() {
    var now = moments.now();
    return branches.all().stream()
        .collect(Collectors.toMap(Branch::code, each -> LocalDate.ofInstant(now, each.zone())));
  }

  private Uni<Map<String, Long>> measure() {
    return Uni.createFrom()
        .deferred(() -> results.dueBack(today()))
        .onFailure()
        .invoke(failure -> LOG.debugf("results=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithItem(() -> dueBack);
  }
}
