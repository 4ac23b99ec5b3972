package kz.qyzmet.intake.result.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.kit.clock.Moments;

/** Shows a branch what it was sent, and nobody else's. */
@ApplicationScoped
public class ReadResults {
  private final BranchResults results;
  private final Moments moments;

  ReadResults(BranchResults results, Moments moments) {
    this.results = results;
    this.moments = moments;
  }

  /**
   * A part of a branch's list.
   *
   * @param state only those that stand so; null for all
   * @param dueBack only those whose storage is over by the branch's day
   * @param after the last one of the part before; null for the first
   */
  public record Asked(
      Branch branch, Whereabouts.State state, boolean dueBack, UUID after, int limit) {}

  public Uni<List<BranchResult>> list(Asked asked) {
    var today = LocalDate.ofInstant(moments.now(), asked.branch().zone());
    return results.list(
        new BranchResults.Part(
            asked.branch().code(),
            asked.state(),
            asked.dueBack() ? today : null,
            asked.after(),
            asked.limit()));
  }

  /** Empty if it was sent to another branch, or there is none. */
  public Uni<Optional<BranchResults.Found>> find(UUID application, String branch) {
    return results.find(application, branch);
  }
}
