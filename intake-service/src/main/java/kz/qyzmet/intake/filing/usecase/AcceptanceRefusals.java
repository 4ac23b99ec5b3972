package kz.qyzmet.intake.filing.usecase;

import io.smallrye.mutiny.Uni;
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
}
