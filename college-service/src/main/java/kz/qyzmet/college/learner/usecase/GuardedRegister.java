package kz.qyzmet.college.learner.usecase;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.qyzmet.college.learner.domain.LearnerRecord;
import kz.qyzmet.contracts.identity.Iin;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * One question to the register, guarded: three tries of a second and a half end well before the
 * request's own limit, and after many failures it is left in peace for a while. A bean of its own,
 * because a guard stands only between beans.
 */
@ApplicationScoped
class GuardedRegister {
  private final LearnerRegister register;

  GuardedRegister(LearnerRegister register) {
    this.register = register;
  }

  @Timeout(value = 1_500, unit = ChronoUnit.MILLIS)
  @Retry(maxRetries = 2, delay = 200, jitter = 50, abortOn = CircuitBreakerOpenException.class)
  @ExponentialBackoff
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
  Uni<Optional<LearnerRecord>> find(Iin iin, String provider, String correlation) {
    return register.find(iin, provider, correlation);
  }
}
