package kz.qyzmet.intake.result.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.intake.result.domain.BranchResult;

/** Shows a branch what it was sent, and nobody else's. */
@ApplicationScoped
public class ReadResults {
  private final BranchResults results;

  ReadResults(BranchResults results) {
    this.results = results;
  }

  public Uni<List<BranchResult>> list(BranchResults.Part part) {
    return results.list(part);
  }

  /** Empty if it was sent to another branch, or there is none. */
  public Uni<Optional<BranchResults.Found>> find(UUID application, String branch) {
    return results.find(application, branch);
  }
}
