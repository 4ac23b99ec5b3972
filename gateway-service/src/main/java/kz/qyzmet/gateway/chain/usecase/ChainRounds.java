package kz.qyzmet.gateway.chain.usecase;

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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import kz.qyzmet.gateway.GatewaySettings;
import kz.qyzmet.gateway.chain.usecase.Chains.Silence;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * What chains need done again and again: messages leave, silence is found and told. A gauge shows
 * it while it lasts, as it was in the last round: a scrape must answer while the database is away.
 */
@ApplicationScoped
class ChainRounds {
  private static final Logger LOG = Logger.getLogger(ChainRounds.class);

  private final SendMessages messages;
  private final AskAboutSilence silent;
  private final Chains chains;
  private final Moments moments;
  private final MeterRegistry metrics;
  private final GatewaySettings.Chain settings;
  private final List<Cancellable> rounds = new ArrayList<>();
  private volatile Silence silence = new Silence(0, 0);

  ChainRounds(
      SendMessages messages,
      AskAboutSilence silent,
      Chains chains,
      Moments moments,
      MeterRegistry metrics,
      GatewaySettings settings) {
    this.messages = messages;
    this.silent = silent;
    this.chains = chains;
    this.moments = moments;
    this.metrics = metrics;
    this.settings = settings.chain();
  }

  void start(@Observes StartupEvent event) {
    gauge("qyzmet.chains.silent", "systems of education chains that are silent", Silence::count);
    gauge(
        "qyzmet.chains.silent.oldest.seconds",
        "how long the first of them has been silent beyond its time",
        Silence::oldestSeconds);
    rounds.add(every(settings.poll(), messages::due));
    rounds.add(every(settings.sweep(), this::sweep));
    rounds.add(every(settings.sweep(), silent::round));
  }

  void stop(@Observes ShutdownEvent event) {
    rounds.forEach(Cancellable::cancel);
  }

  private Uni<Void> sweep() {
    var now = moments.now();
    return chains
        .findSilent(now)
        .invoke(
            found ->
                found.forEach(
                    each ->
                        LOG.warnf(
                            "chain=silent application=%s carries=%s system=%s since=%s",
                            each.application(), each.carries(), each.system(), each.since())))
        .chain(() -> chains.silence(now))
        .invoke(measured -> silence = measured)
        .replaceWithVoid();
  }

  private void gauge(String name, String description, ToDoubleFunction<Silence> value) {
    Gauge.builder(name, this, each -> value.applyAsDouble(each.silence))
        .description(description)
        .strongReference(true)
        .register(metrics);
  }

  private static Cancellable every(Duration pause, Supplier<Uni<Void>> round) {
    return Multi.createFrom()
        .ticks()
        .every(pause)
        .onOverflow()
        .drop()
        .onItem()
        .transformToUniAndConcatenate(
            _ ->
                Uni.createFrom()
                    .deferred(() -> round.get())
                    .onFailure()
                    .invoke(failure -> LOG.warnf("chains=waiting cause=%s", Failures.line(failure)))
                    .onFailure()
                    .recoverWithNull())
        .subscribe()
        .with(_ -> {});
  }
}
