package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.scenarios.file.Verb;

/**
 * The branch of the Corporation where the result is had: what its operator says and brings about.
 */
final class Branch {
  private static final String PERSON = "operator-1";
  private static final String TO_APPLICANT = "applicant";

  private final UUID application;
  private final String code;

  Branch(UUID application, String code) {
    this.application = application;
    this.code = code;
  }

  ApplicationEvent says(Verb does, Instant at) {
    var by = new Actor(Operator.ROLE, PERSON);
    return does == Verb.GIVES_OUT
        ? new ResultHandedOver(application, code, at, by, TO_APPLICANT)
        : new ResultReceived(application, code, at, by, does.condition());
  }

  /** What follows for the case; empty where nothing was sent, or nothing lies at the branch. */
  static Optional<List<Change>> follows(Verb does, CaseState state, Instant at) {
    if (does == Verb.GIVES_OUT) {
      var by = new Operator(new StaffCode(PERSON));
      return Optional.of(Casework.handedOver(state, by, TO_APPLICANT, at))
          .filter(changes -> !changes.isEmpty());
    }
    return state instanceof CaseState.Live live && live.isSent()
        ? Optional.of(does == Verb.MISSES_RESULT ? List.<Change>of() : Casework.arrived(state, at))
        : Optional.empty();
  }
}
