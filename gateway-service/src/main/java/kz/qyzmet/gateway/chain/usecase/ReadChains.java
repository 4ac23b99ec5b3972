package kz.qyzmet.gateway.chain.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.gateway.chain.usecase.Chains.Whole;

/** What the systems of an application's chain have told. */
@ApplicationScoped
public class ReadChains {
  private final Chains chains;

  ReadChains(Chains chains) {
    this.chains = chains;
  }

  public Uni<Optional<Whole>> of(UUID application) {
    return chains.find(application);
  }
}
