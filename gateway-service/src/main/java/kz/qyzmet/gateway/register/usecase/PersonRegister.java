package kz.qyzmet.gateway.register.usecase;

import java.util.Optional;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.register.domain.RegisteredPerson;

/** The register of persons. Its call blocks: never on an event loop. */
public interface PersonRegister {
  /**
   * Asks.
   *
   * @return empty where the register knows nobody by that number
   * @throws kz.qyzmet.gateway.channel.GatewayFailure where it gives no answer
   */
  Optional<RegisteredPerson> find(Iin iin);
}
