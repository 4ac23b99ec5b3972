package kz.qyzmet.gateway.register.usecase;

import java.util.Optional;
import kz.qyzmet.contracts.identity.Bin;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.register.domain.Learner;

/** The national education database. Its call blocks: never on an event loop. */
public interface LearnerRegister {
  /**
   * Asks for a learner of an organisation.
   *
   * @return empty where the database has none
   * @throws kz.qyzmet.gateway.channel.GatewayFailure where it gives no answer
   */
  Optional<Learner> find(Iin iin, Bin organisation);
}
