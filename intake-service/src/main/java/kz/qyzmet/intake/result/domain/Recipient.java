package kz.qyzmet.intake.result.domain;

import java.util.Objects;
import kz.qyzmet.contracts.passport.RepresentativeCheck;

/**
 * Who has it.
 *
 * @param representative who came for the applicant, with ground and papers; null where the
 *     applicant did, and where it was fetched before that was kept
 * @param doubt why the register did not confirm the applicant; null where it did
 */
public record Recipient(
    Receiver receiver, RepresentativeCheck.Claimed representative, Doubt doubt) {
  public Recipient {
    Objects.requireNonNull(receiver, "receiver");
    if (representative != null && receiver != Receiver.REPRESENTATIVE) {
      throw new IllegalArgumentException(
          "Expected a representative only where one received it, but it is otherwise");
    }
  }
}
