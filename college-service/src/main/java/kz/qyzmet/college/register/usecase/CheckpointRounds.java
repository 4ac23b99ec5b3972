package kz.qyzmet.college.register.usecase;

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
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.register.usecase.Books.State;
import kz.qyzmet.college.witness.usecase.Witness;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/**
 * Has checkpoints made, by one process at a time, and measures how long entries have waited for
 * one, in every process: a scrape must answer while the database is away.
 */
@ApplicationScoped
class CheckpointRounds {
  private static final Logger LOG = Logger.getLogger(CheckpointRounds.class);
  private static final Duration LOOK = Duration.ofMinutes(1);

  private final MakeCheckpoints make;
  private final Checkpoints checkpoints;
  private final Books books;
  private final Witness witness;
  private final Moments moments;
  private final Duration every;
  private volatile State state = new State(null, 0);
  private Cancellable rounds;

  CheckpointRounds(
      MakeCheckpoints make,
      Checkpoints checkpoints,
      Books books,
      Witness witness,
      Moments moments,
      CollegeSettings settings,
      MeterRegistry metrics) {
    this.make = make;
    this.checkpoints = checkpoints;
    this.books = books;
    this.witness = witness;
    this.moments = moments;
    this.every = settings.checkpointEvery();
    Gauge.builder("qyzmet.register.unsigned.oldest.seconds", this, CheckpointRounds::waits)
        .description("age of the oldest entry of a register book that no checkpoint covers")
        .strongReference(true)
        .register(metrics);
    Gauge.builder("qyzmet.register.broken", this, it -> it.state.broken())
        .description("register books that don't fit what was signed of them")
        .strongReference(true)
        .register(metrics);
  }

  private double waits() {
    var since = state.waitsSince();
    return since == null ? 0 : Math.max(0, Duration.between(since, moments.now()).toSeconds());
  }

  void start(@Observes StartupEvent event) {
    rounds =
        Multi.createFrom()
            .ticks()
            .every(every.compareTo(LOOK) < 0 ? every : LOOK)
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(_ -> round())
            .subscribe()
            .with(_ -> {});
  }

  private Uni<Void> round() {
    return Uni.createFrom()
        .deferred(this::turn)
        .chain(books::state)
        .invoke(found -> state = found)
        .replaceWithVoid()
        .onFailure()
        .invoke(failure -> LOG.warnf("checkpoint=waiting cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Void> turn() {
    if (!witness.isPresent()) {
      return Uni.createFrom().voidItem();
    }
    return checkpoints.take(every).flatMap(taken -> taken ? made() : Uni.createFrom().voidItem());
  }

  private Uni<Void> made() {
    return make.ofAll()
        .onFailure()
        .recoverWithItem(false)
        .flatMap(all -> all ? Uni.createFrom().voidItem() : checkpoints.again(LOOK));
  }

  void stop(@Observes ShutdownEvent event) {
    if (rounds != null) {
      rounds.cancel();
    }
  }
}
