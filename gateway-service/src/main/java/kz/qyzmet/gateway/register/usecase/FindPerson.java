package kz.qyzmet.gateway.register.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.register.domain.RegisteredPerson;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Timeout;

/**
 * One question to the register, guarded: it ends before the caller's own limit, and the caller is
 * the one who asks again. The framework's own settings change the limits.
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
  @Timeout(value = 1_200, unit = ChronoUnit.MILLIS)
  @CircuitBreaker(requestVolumeThreshold = 10, failureRatio = 0.5, delay = 5_000)
  public Optional<RegisteredPerson> find(Iin iin) {
    return register.find(iin);
  }
}
