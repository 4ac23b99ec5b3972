package kz.qyzmet.notification.reconciliation.usecase;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Report;

/** What the last reconciliation of this process found; there from the start, at zero. */
@Startup
@ApplicationScoped
class ReconciliationMeters {
  private final Moments moments;
  private final Instant begun;
  private volatile Report last;

  ReconciliationMeters(Moments moments, MeterRegistry metrics) {
    this.moments = moments;
    this.begun = moments.now();
    for (var kind : Gap.Kind.values()) {
      var tag = kind.name().toLowerCase(Locale.ROOT);
      Gauge.builder("qyzmet.reconciliation.gaps", this, it -> it.gaps(kind))
          .description("what the last reconciliation found missing")
          .tag("kind", tag)
          .strongReference(true)
          .register(metrics);
      Gauge.builder("qyzmet.reconciliation.oldest.seconds", this, it -> it.oldest(kind))
          .description("age of the oldest of them")
          .tag("kind", tag)
          .strongReference(true)
          .register(metrics);
    }
    Gauge.builder("qyzmet.reconciliation.age.seconds", this, ReconciliationMeters::age)
        .description("time since the last reconciliation ended, or since the start")
        .strongReference(true)
        .register(metrics);
  }

  void found(Report report) {
    last = report;
  }

  private double gaps(Gap.Kind kind) {
    return of(kind).map(counted -> (double) counted.gaps()).orElse(0.0);
  }

  private double oldest(Gap.Kind kind) {
    return of(kind).map(Report.Counted::oldest).map(this::since).orElse(0.0);
  }

  private double age() {
    return since(last == null ? begun : last.at());
  }

  private Optional<Report.Counted> of(Gap.Kind kind) {
    return Optional.ofNullable(last).map(report -> report.kinds().get(kind));
  }

  private double since(Instant then) {
    return Math.max(0, Duration.between(then, moments.now()).toMillis() / 1000.0);
  }
}
