package kz.qyzmet.intake.registry.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.intake.registry.domain.RegistryNumber;
import kz.qyzmet.intake.registry.domain.TakenIn;
import kz.qyzmet.intake.registry.domain.TransferRegistry;
import kz.qyzmet.intake.registry.usecase.Registries.Summary;
import kz.qyzmet.intake.registry.usecase.Registries.Which;
import kz.qyzmet.kit.clock.Moments;

/** Shows a branch its own registries, and what waits for the next ones. */
@ApplicationScoped
public class ReadRegistries {
  private final Registries registries;
  private final Moments moments;

  ReadRegistries(Registries registries, Moments moments) {
    this.registries = registries;
    this.moments = moments;
  }

  public Uni<Map<String, List<TakenIn>>> waiting(String branch) {
    return registries.waiting(branch);
  }

  public Uni<Optional<TransferRegistry>> find(RegistryNumber number) {
    return registries.find(number);
  }

  public Uni<List<Summary>> list(String branch, Which which, RegistryNumber before, int limit) {
    return registries.list(branch, which, before, limit, moments.now());
  }
}
