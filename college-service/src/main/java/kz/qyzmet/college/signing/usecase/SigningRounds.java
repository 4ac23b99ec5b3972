package kz.qyzmet.college.signing.usecase;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.kit.log.Failures;
import org.jboss.logging.Logger;

/** Looks for what is to be signed, again and again; a process that was away finds it too. */
@ApplicationScoped
class SigningRounds {
  private static final Logger LOG = Logger.getLogger(SigningRounds.class);

  private final SignPapers papers;
  private final CollegeSettings settings;
  private Cancellable rounds;

  SigningRounds(SignPapers papers, CollegeSettings settings) {
    this.papers = papers;
    this.settings = settings;
  }

  void start(@Observes StartupEvent event) {
    rounds =
        Multi.createFrom()
            .ticks()
            .every(settings.signingPoll())
            .onOverflow()
            .drop()
            .onItem()
            .transformToUniAndConcatenate(_ -> round())
            .subscribe()
            .with(_ -> {});
  }

  private Uni<Void> round() {
    return Uni.createFrom()
        .deferred(() -> papers.due())
        .onFailure()
        .invoke(failure -> LOG.warnf("signing=waiting cause=%s", Failures.line(failure)))
        .onFailure()
        .recoverWithNull();
  }

  /** What is under way is taken up again by another process, once its lease is over. */
  void stop(@Observes ShutdownEvent event) {
    if (rounds != null) {
      rounds.cancel();
    }
  }
}
