package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Actor.Clerk;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Command;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.PackageCheck;
import kz.qyzmet.college.casework.domain.PackageCondition;
import kz.qyzmet.college.casework.domain.PackageState;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.domain.Refusal;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.usecase.CaseAt;
import kz.qyzmet.college.casework.usecase.NumberSlot;
import kz.qyzmet.college.casework.usecase.Opening;
import kz.qyzmet.college.casework.usecase.Transition;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.CaseEvent;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.PackageChecked;
import kz.qyzmet.kit.clock.Ids;
import kz.qyzmet.scenarios.file.Scenario;

/** college-service with one case, or with a package that is on its way to it. */
final class Office {
  private static final NumberSlot NUMBER = new NumberSlot("1");

  private final Procedure procedure;
  private final Ids ids;
  private final List<Change> changes = new ArrayList<>();
  private Envelope<ApplicationAccepted> accepted;
  private PackageState papers = PackageState.ON_ITS_WAY;
  private int told;
  private CaseAt now;

  Office(Scenario scenario, Ids ids) {
    this.procedure = Procedure.of(scenario.passport(), scenario.provider());
    this.ids = ids;
  }

  /**
   * Hears of it: the case is opened at once, or where a branch took it in when its papers are here.
   */
  List<Envelope<CaseEvent>> hear(Envelope<ApplicationAccepted> event, Instant at) {
    accepted = event;
    return event.data().branch() == null ? open(at) : List.of();
  }

  /** Whether somebody can find the package so. */
  PackageCheck look(String condition) {
    return PackageCheck.decide(papers, condition(condition));
  }

  private static PackageCondition condition(String code) {
    return PackageCondition.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** It was found so after the applicant had withdrawn: the case tells it. */
  List<Envelope<CaseEvent>> foundAfterwards(
      StaffCode clerk, String condition, PackageState next, Instant at) {
    papers = next;
    var found =
        new Change.PackageFound(new Clerk(clerk), condition(condition), Optional.empty(), at);
    var correlation = accepted.data().applicationId().toString();
    return happen(List.of(found), new Transition.Cause(null, correlation));
  }

  /** It was found so; where it has arrived, the case is opened. */
  List<Envelope<CaseEvent>> found(
      StaffCode clerk, String condition, PackageState next, Instant at) {
    papers = next;
    var event = accepted.data();
    var checked =
        new PackageChecked(
            event.applicationId(),
            event.provider(),
            at,
            new Actor(Clerk.ROLE, clerk.value()),
            condition,
            null);
    List<Envelope<CaseEvent>> events = new ArrayList<>();
    events.add(
        new Envelope<>(
            ids.next(),
            EventCatalog.COLLEGE,
            ++told,
            null,
            event.applicationId().toString(),
            at,
            checked));
    if (next == PackageState.ARRIVED) {
      events.addAll(open(at));
    }
    return events;
  }

  /** Opens the case of whoever withdraws before the papers are here; nothing where there is one. */
  List<Envelope<CaseEvent>> openFor(Instant at) {
    if (now != null) {
      return List.of();
    }
    papers = papers.withdrawn();
    return open(at);
  }

  private List<Envelope<CaseEvent>> open(Instant at) {
    return take(Opening.of(accepted, accepted.data(), procedure, at, ids, told));
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

  /** Null while its papers are on their way. */
  CaseState state() {
    return now == null ? null : now.state();
  }

  List<Change> changes() {
    return changes;
  }
}
