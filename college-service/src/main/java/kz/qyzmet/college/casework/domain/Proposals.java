package kz.qyzmet.college.casework.domain;

import java.util.Optional;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Refusal.CannotComplete;

/** What somebody proposes or votes for, held against the passport. */
final class Proposals {

  private Proposals() {}

  /**
   * A refusal is motivated: a ground of the passport and a text. A grant has no ground.
   *
   * @param part the part of the request that holds it
   */
  static Optional<CannotComplete> unsound(
      Proposal proposal, String part, String step, Procedure procedure) {
    if (proposal.grant()) {
      return proposal.ground().map(_ -> new Refusal.PartNotWanted(step, part + ".ground"));
    }
    if (proposal.ground().isEmpty()) {
      return Optional.of(new Refusal.PartMissing(step, part + ".ground"));
    }
    var ground = proposal.ground().get();
    var known = procedure.grounds(step);
    if (!known.contains(ground)) {
      return Optional.of(new Refusal.UnknownGround(ground, known, part + ".ground"));
    }
    return proposal.text().isEmpty()
        ? Optional.of(new Refusal.PartMissing(step, part + ".text"))
        : Optional.empty();
  }

  static Draft draft(Proposal proposal) {
    return proposal.grant() ? new Draft.Grant() : new Draft.Refuse(proposal.ground().orElseThrow());
  }
}
