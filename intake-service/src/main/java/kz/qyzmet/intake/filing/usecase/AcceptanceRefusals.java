package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.intake.filing.domain.AcceptanceRefused;
import kz.qyzmet.intake.filing.usecase.Applications.Reply;

/** Where refusals of acceptance are kept. */
public interface AcceptanceRefusals {
  /**
   * Writes the refusal and the answer in one statement.
   *
   * @return whether it was written; not if the random number is taken
   */
  Uni<Boolean> keep(AcceptanceRefused refusal, Reply reply);

  /** Empty if that branch has not refused it, or there is none. */
  Uni<Optional<AcceptanceRefused>> find(UUID id, Branch branch);
}
