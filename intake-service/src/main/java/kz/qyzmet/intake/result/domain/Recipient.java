package kz.qyzmet.intake.result.domain;

import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.passport.RepresentativeCheck;

/**
 * Who has it.
 *
 * @param representative who came for the applicant, with ground and papers; null where the
 *     applicant did, and where it was fetched before that was kept
 * @param doubt why the register did not confirm the applicant; null where it did
 * @param acknowledgement id of the scan of what was signed; null where it was fetched before that
 *     was asked for
 */
public record Recipient(
    Receiver receiver,
    RepresentativeCheck.Claimed representative,
    Doubt doubt,
    UUID acknowledgement) {
  public Recipient {
    Objects.requireNonNull(receiver, "receiver");
    if (representative != null && receiver != Receiver.REPRESENTATIVE) {
      throw new IllegalArgumentException(
          "Expected a representative only where one received it, but it is otherwise");
    }
  }
}
