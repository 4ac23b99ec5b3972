package kz.qyzmet.simulation;

import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Actor;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.StaffCode;

/** The mutant of the votes: whoever votes is counted under another name already. */
final class CountedTwice {
  private CountedTwice() {}

  static CaseState of(CaseState right, Command command, Instant at) {
    if (command instanceof Command.Complete complete && complete.work().vote().isPresent()) {
      var given = complete.work().vote().get();
      var ballot = Draft.of(given.grant() ? Draft.GRANT : Draft.REFUSE, given.ground());
      var other = new Actor.CommissionMember(new StaffCode(complete.by().code().value() + "-2"));
      return Casework.apply(
          right, new Change.Voted(complete.step(), other, ballot, Optional.empty(), 0, 0, at));
    }
    return right;
  }
}
