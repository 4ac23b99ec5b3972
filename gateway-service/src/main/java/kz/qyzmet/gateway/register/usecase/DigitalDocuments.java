package kz.qyzmet.gateway.register.usecase;

import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.gateway.register.domain.DigitalDocument;

/** The digital documents service. Its call blocks: never on an event loop. */
public interface DigitalDocuments {
  /**
   * Asks for a person's documents of those kinds.
   *
   * @return empty where the person has none of them
   * @throws kz.qyzmet.gateway.channel.GatewayFailure where it gives no answer
   */
  List<DigitalDocument> find(Iin iin, Set<String> kinds);
}
