package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.List;
import kz.qyzmet.college.casework.domain.CaseState.Live;

/** What follows from a step that is done. */
final class Onward {

  private Onward() {}

  /**
   * On the outcome that stops the terms the result is ready: the notice with the pickup place
   * leaves in the same commit (Rules, item 45).
   */
  static List<Change> from(
      Live live, Change done, String outcome, Procedure procedure, Instant at) {
    return live instanceof CaseState.Open
            && procedure.stopsClocks(live.facts(), live.at().step(), outcome)
        ? List.of(done, new Change.MadeReady(at))
        : List.of(done);
  }
}
