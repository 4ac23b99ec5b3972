package kz.qyzmet.intake.result.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.attachment.usecase.OwnAttachments;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.kit.clock.Moments;

/** Shows a branch what it was sent, and nobody else's. */
@ApplicationScoped
public class ReadResults {
  private final BranchResults results;
  private final OwnAttachments attachments;
  private final Moments moments;

  ReadResults(BranchResults results, OwnAttachments attachments, Moments moments) {
    this.results = results;
    this.attachments = attachments;
    this.moments = moments;
  }

  /**
   * A part of a branch's list.
   *
   * @param state only those that stand so; null for all
   * @param dueBack only those whose storage is over by the branch's day
   * @param registry only those that left by that transfer registry; null for all
   * @param after the last one of the part before; null for the first
   */
  public record Asked(
      Branch branch,
      Whereabouts.State state,
      boolean dueBack,
      String registry,
      UUID after,
      int limit) {}

  public Uni<List<BranchResult>> list(Asked asked) {
    var today = LocalDate.ofInstant(moments.now(), asked.branch().zone());
    return results.list(
        new BranchResults.Part(
            asked.branch().code(),
            asked.state(),
            asked.dueBack() ? today : null,
            asked.registry(),
            asked.after(),
            asked.limit()));
  }

  /** Empty if it was sent to another branch, or there is none. */
  public Uni<Optional<BranchResults.Found>> find(UUID application, String branch) {
    return results.find(application, branch);
  }

  /** What was signed when it was handed over: a scan with its bytes. */
  public record Acknowledgement(OwnAttachments.Scan scan, byte[] content) {}

  /** Empty too where it was not handed over, or before acknowledgements were kept. */
  public Uni<Optional<Acknowledgement>> acknowledgement(UUID application, String branch) {
    return results
        .find(application, branch)
        .flatMap(
            found ->
                found
                    .map(one -> one.result().whereabouts())
                    .filter(Whereabouts.HandedOver.class::isInstance)
                    .map(now -> ((Whereabouts.HandedOver) now).to().acknowledgement())
                    .map(id -> scan(branch, id))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
  }

  private Uni<Optional<Acknowledgement>> scan(String branch, UUID id) {
    return attachments
        .acknowledgement(branch, id)
        .flatMap(
            scan ->
                attachments
                    .content(id)
                    .map(
                        content ->
                            scan.flatMap(
                                known -> content.map(bytes -> new Acknowledgement(known, bytes)))));
  }

  /** The moment on the branch's clock, to the second. */
  public OffsetDateTime now(Branch branch) {
    return moments.now().atZone(branch.zone()).toOffsetDateTime().truncatedTo(ChronoUnit.SECONDS);
  }
}
