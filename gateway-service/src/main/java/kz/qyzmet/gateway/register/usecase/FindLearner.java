package kz.qyzmet.gateway.register.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Bin;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.register.domain.Learner;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** One question to the national education database, guarded as {@link FindPerson} is. */
@ApplicationScoped
public class FindLearner {
  private final LearnerRegister register;

  FindLearner(LearnerRegister register) {
    this.register = register;
  }

  /**
   * Asks; blocks.
   *
   * @return empty where the database has no such learner
   */
  @Timeout(value = 1_200, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
  public Optional<Learner> find(Iin iin, Bin organisation) {
    return register.find(iin, organisation);
  }
}
