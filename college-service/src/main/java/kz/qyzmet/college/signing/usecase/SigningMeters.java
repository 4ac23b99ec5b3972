package kz.qyzmet.college.signing.usecase;

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
import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * How long the oldest paper has waited for its signature. It is measured in the background, like
 * the queues: a scrape must answer while the database is away.
 */
@ApplicationScoped
class SigningMeters {
  private static final Logger LOG = Logger.getLogger(SigningMeters.class);

  private final Signings signings;
  private final Moments moments;
  private final Duration interval;
  private volatile Optional<Instant> since = Optional.empty();
  private Cancellable measuring;

  SigningMeters(
      Signings signings,
      Moments moments,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.signings = signings;
    this.moments = moments;
    this.interval = interval;
    Gauge.builder("qyzmet.signings.oldest.seconds", this, SigningMeters::waits)
        .description("age of the oldest case that waits for its signature")
        .strongReference(true)
        .register(metrics);
  }

  private double waits() {
    return since.map(at -> Math.max(0, Duration.between(at, moments.now()).toSeconds())).orElse(0L);
  }

  void start(@Observes StartupEvent event) {
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

  private Uni<Void> measure() {
    return Uni.createFrom()
        .deferred(signings::waitsSince)
        .invoke(found -> since = found)
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.debugf("signings=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
  }
}
