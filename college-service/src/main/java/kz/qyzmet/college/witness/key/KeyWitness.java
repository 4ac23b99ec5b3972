package kz.qyzmet.college.witness.key;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.witness.usecase.Witness;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.signatures.Attestation;
import kz.qyzmet.signatures.SystemKey;
import org.jboss.logging.Logger;

/** A key of a file, read once: a wrong one fails the start, a new one needs a new start. */
@Startup
@ApplicationScoped
class KeyWitness implements Witness {
  private static final Logger LOG = Logger.getLogger(KeyWitness.class);

  private final Optional<SystemKey> key;

  KeyWitness(CollegeSettings settings, Moments moments, MeterRegistry metrics) {
    this.key = settings.witnessKey().map(file -> SystemKey.open(file, password(file)));
    Gauge.builder("qyzmet.witness.key.seconds", key, of -> left(of, moments))
        .description("how long the certificate of the service's own key is good; 0 without one")
        .strongReference(true)
        .register(metrics);
  }

  @PostConstruct
  void say() {
    key.ifPresentOrElse(
        of -> LOG.infof("witness=ready until=%s", of.goodUntil()),
        () -> LOG.warn("witness=absent checkpoints=none"));
  }

  private static Path password(Path file) {
    var name = file.getFileName().toString().replaceFirst("\\.p12$", "");
    return file.resolveSibling(name + ".password");
  }

  private static double left(Optional<SystemKey> key, Moments moments) {
    return key.map(of -> Duration.between(moments.now(), of.goodUntil()).toSeconds()).orElse(0L);
  }

  @Override
  public boolean isPresent() {
    return key.isPresent();
  }

  @Override
  public Uni<Attestation> sign(byte[] statement) {
    return Uni.createFrom()
        .item(
            () ->
                key.orElseThrow(
                        () ->
                            new IllegalStateException("Expected a witness's key, but none is set"))
                    .sign(statement))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
  }
}
