package kz.qyzmet.deadline.watch.usecase;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
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
import kz.qyzmet.contracts.event.DeadlineEvent;
import kz.qyzmet.contracts.event.DeadlineMoved;
import kz.qyzmet.deadline.watch.domain.ClockKind;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What the clocks have in hand and what they told. The gauges are measured in the background, like
 * those of the queues: a scrape must answer while the database is away.
 */
@ApplicationScoped
class DeadlineMeters {
  private static final Logger LOG = Logger.getLogger(DeadlineMeters.class);
  private static final Duration AHEAD = Duration.ofHours(24);

  /** Applications with a mark ahead, and with one that has passed untold. */
  private record Marks(long due, long late) {}

  private final Watches watches;
  private final Moments moments;
  private final Duration interval;
  private final Map<String, Counter> told = new HashMap<>();
  private final Timer lateness;
  private volatile Marks last = new Marks(0, 0);
  private Cancellable measuring;

  DeadlineMeters(
      Watches watches,
      Moments moments,
      MeterRegistry metrics,
      @ConfigProperty(name = "qyzmet.backlog.measured-every", defaultValue = "PT5S")
          Duration interval) {
    this.watches = watches;
    this.moments = moments;
    this.interval = interval;
    for (var kind : ClockKind.values()) {
      for (var what : List.of("approaching", "missed", "moved")) {
        told.put(
            kind.code() + what,
            Counter.builder("qyzmet.deadline.notices")
                .description("deadlines told, by clock and by what became of the end")
                .tags("kind", kind.code(), "what", what)
                .register(metrics));
      }
    }
    this.lateness =
        Timer.builder("qyzmet.deadline.lateness")
            .description("time between a mark's instant and its telling")
            .serviceLevelObjectives(
                Duration.ofMillis(50),
                Duration.ofMillis(250),
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(10),
                Duration.ofMinutes(1))
            .register(metrics);
    Gauge.builder("qyzmet.deadline.due", this, it -> it.last.due())
        .description("applications with a deadline in the next 24 hours")
        .strongReference(true)
        .register(metrics);
    Gauge.builder("qyzmet.deadline.overdue", this, it -> it.last.late())
        .description("applications with a deadline that has passed and was not told")
        .strongReference(true)
        .register(metrics);
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
            .with(marks -> last = marks);
  }

  void stop(@Observes ShutdownEvent event) {
    if (measuring != null) {
      measuring.cancel();
    }
  }

  private Uni<Marks> measure() {
    var shift = moments.shift();
    return watches
        .countDue(shift)
        .flatMap(
            late ->
                watches
                    .countDue(shift.plus(AHEAD))
                    .map(all -> new Marks(Math.max(0, all - late), late)))
        .onFailure()
        .invoke(failure -> LOG.debugf("deadlines=not-measured cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithItem(() -> last);
  }

  /** Call it after the commit: what was rolled back was not told. */
  void told(List<Told> notices) {
    for (Told each : notices) {
      DeadlineEvent event = each.notice().event();
      told.get(event.kind() + Told.what(event)).increment();
      // An end that moved is no mark: how late it is told is how late its event was heard.
      if (!(event instanceof DeadlineMoved)) {
        lateness.record(each.notice().late());
      }
    }
  }
}
