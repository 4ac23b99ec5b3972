package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.domain.Refusal;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.college.casework.usecase.Opening;
import kz.qyzmet.college.casework.usecase.Transition;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.scenarios.file.Scenario;

/** college-service with one case. */
final class Office {
  private static final NumberSlot NUMBER = new NumberSlot("1");

  private final Procedure procedure;
  private final Ids ids;
  private final List<Change> changes = new ArrayList<>();
  private CaseAt now;

  Office(Scenario scenario, Ids ids) {
    this.procedure = Procedure.of(scenario.passport(), scenario.provider());
    this.ids = ids;
  }

  List<Envelope<CaseEvent>> open(Envelope<ApplicationAccepted> event, Instant at) {
    return take(Opening.of(event, event.data(), procedure, at, ids));
  }

  Decision<? extends Refusal> decide(Command command, Instant at) {
    return Casework.decide(now.state(), command, procedure, at);
  }

  List<Envelope<CaseEvent>> happen(List<Change> decided, Transition.Cause cause) {
    return take(Transition.of(now.version(), now.after(decided), decided, cause, ids, NUMBER));
  }

  private List<Envelope<CaseEvent>> take(Transition transition) {
    now = transition.to();
    changes.addAll(transition.changes());
    return transition.events();
  }

  CaseState state() {
    return now.state();
  }

  List<Change> changes() {
    return changes;
  }
}
