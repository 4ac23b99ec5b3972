package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;

/** Where a college wants papers drafted or signed here, no case goes on without. */
public interface PaperGate {

  /**
   * Whether the paper of that proposal is still to be drafted: one that states another ground is
   * none.
   *
   * @param refusedOn code of the ground; empty where it is granted
   */
  Uni<Boolean> lacksPaper(
      UUID id, PassportRef service, String organisation, Optional<String> refusedOn);

  /** Whether its paper is still to be signed; never where nobody has drafted that. */
  Uni<Boolean> lacksSignature(UUID id, String organisation);
}
