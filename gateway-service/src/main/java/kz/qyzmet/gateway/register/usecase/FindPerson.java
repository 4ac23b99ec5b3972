package kz.qyzmet.gateway.register.usecase;

import io.smallrye.faulttolerance.api.ExponentialBackoff;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.register.domain.RegisteredPerson;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * One question to the register, guarded. Its limits are those of somebody who waits at a counter;
 * the framework's own settings change them.
 */
@ApplicationScoped
public class FindPerson {
  private final PersonRegister register;

  FindPerson(PersonRegister register) {
    this.register = register;
  }

  /**
   * Asks; blocks.
   *
   * @return empty where the register knows nobody by that number
   */
  @Timeout(value = 1_500, unit = ChronoUnit.MILLIS)
  @Retry(maxRetries = 2, delay = 200, jitter = 50, abortOn = CircuitBreakerOpenException.class)
  @ExponentialBackoff
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
  public Optional<RegisteredPerson> find(Iin iin) {
    return register.find(iin);
  }
}
