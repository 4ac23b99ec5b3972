package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor.Clerk;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Decision;
import kz.qyzmet.college.casework.domain.PackageCheck;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.usecase.Transition;
import kz.qyzmet.contracts.event.Envelope;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.EventCatalog;
import kz.qyzmet.contracts.event.ObjectionFiled;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.event.WithdrawalRequested;
import kz.qyzmet.intake.filing.domain.Filing;
import kz.qyzmet.scenarios.file.Answers;
import kz.qyzmet.scenarios.file.Line;
import kz.qyzmet.scenarios.file.Scenario;
import kz.qyzmet.scenarios.file.Verb;

/**
 * Tells one scenario: lets its moments come one after the other, has done what it says, and holds
 * what it expects against what came. Where somebody could not do what the scenario says, the rest
 * of the story makes no sense and is not told.
 */
public final class Teller {
  private final Scenario scenario;
  private final Identities ids = new Identities();
  private final Counter counter;
  private final Office office;
  private final Branch branch;
  private final Clocks clocks;
  private final Cabinet cabinet;
  private final Orders orders;
  private final Findings findings;
  private final List<Happening> happened = new ArrayList<>();
  private final UUID application = ids.next();
  private int asked = 1;

  private Teller(Scenario scenario) {
    this.scenario = scenario;
    this.counter = new Counter(scenario, application, ids);
    this.office = new Office(scenario, ids);
    this.branch =
        new Branch(scenario.passport(), Procedure.of(scenario.passport(), scenario.provider()));
    this.clocks = new Clocks(scenario.passport(), ids);
    this.cabinet = new Cabinet(scenario.passport(), ids);
    this.orders = new Orders(scenario.passport().pipeline(), scenario.provider());
    this.findings = new Findings(clocks, cabinet);
  }

  public static Telling tell(Scenario scenario) {
    return new Teller(scenario).tell();
  }

  private Telling tell() {
    var decision = counter.decide();
    return switch (scenario.course()) {
      case Scenario.TurnedAway away -> turnedAway(away, decision);
      case Scenario.Accepted accepted -> accepted(accepted, decision);
    };
  }

  private Telling turnedAway(Scenario.TurnedAway away, Filing.Decision decision) {
    switch (decision) {
      case Filing.Decision.Accepted _ -> {
        findings.taken(away.reason());
        happens(scenario.filing().at(), "The application is accepted");
      }
      case Filing.Decision.Refused(var cannot) -> {
        var why = Why.of(cannot);
        findings.turnedAway(away.reason(), scenario.filing().without(), why);
        happens(scenario.filing().at(), "The application is turned away: " + why.sentence());
      }
    }
    return new Telling(
        scenario, happened, List.of(), Optional.empty(), Set.of(), findings.failures());
  }

  private Telling accepted(Scenario.Accepted course, Filing.Decision decision) {
    Optional<Status> status =
        switch (decision) {
          case Filing.Decision.Accepted accepted -> {
            accept(course, accepted);
            yield Optional.of(cabinet.status());
          }
          case Filing.Decision.Refused(var cannot) -> {
            findings.notAccepted(course.promise(), Why.of(cannot));
            yield Optional.empty();
          }
        };
    return new Telling(
        scenario, happened, office.changes(), status, clocks.missed(), findings.failures());
  }

  private void accept(Scenario.Accepted course, Filing.Decision.Accepted decision) {
    var accepted =
        new Envelope<>(
            ids.next(),
            EventCatalog.INTAKE,
            1,
            null,
            application.toString(),
            counter.moment(scenario.filing().at()),
            counter.event(decision));
    hear(accepted, scenario.filing().at());
    findings.promise(course.promise(), decision.filed().term());
    findings.papers(course.promise(), counter::papers);
    var filed = scenario.filing().at();
    office.hear(accepted, counter.moment(filed)).forEach(event -> hear(event, filed));
    for (var line : course.story()) {
      passUntil(line.at());
      if (!isTold(line)) {
        return;
      }
    }
    findings.ending(course.ending(), office.state(), lastMoment());
  }

  /** False where the story cannot go on. */
  private boolean isTold(Line line) {
    return switch (line) {
      case Line.Look look -> {
        findings.standing(look.then(), office.state());
        yield true;
      }
      case Line.Deed deed -> isTold(deed);
    };
  }

  private boolean isTold(Line.Deed deed) {
    if (deed.does().isApplicants()) {
      return isAsked(deed);
    }
    if (deed.does().isOperators()) {
      return isGivenOut(deed);
    }
    return deed.does().isOfPackage() ? isLookedFor(deed) : isDone(deed);
  }

  /** The papers that a branch took in: only a clerk looks for them. */
  private boolean isLookedFor(Line.Deed deed) {
    if (!deed.who().role().equals(Clerk.ROLE)) {
      return findings.refused(
          deed, new Why(Answers.WRONG_ROLE, "only a clerk looks for what a branch sends"));
    }
    return switch (office.look(deed.does().condition())) {
      case PackageCheck.Refused(var refusal) -> findings.refused(deed, Why.of(refusal));
      case PackageCheck.Found(var next) -> {
        var clerk = orders.code(deed.who());
        office
            .found(clerk, deed.does().condition(), next, counter.moment(deed.at()))
            .forEach(event -> hear(event, deed.at()));
        yield findings.done(deed);
      }
      case PackageCheck.FoundAfterwards(var next) -> {
        var clerk = orders.code(deed.who());
        office
            .foundAfterwards(clerk, deed.does().condition(), next, counter.moment(deed.at()))
            .forEach(event -> hear(event, deed.at()));
        yield findings.done(deed);
      }
    };
  }

  /** What a branch does with a result is told to the provider, whose case it moves. */
  private boolean isGivenOut(Line.Deed deed) {
    var at = counter.moment(deed.at());
    return switch (branch.act(deed.does(), office.state(), at)) {
      case Branch.Answer.Refused(var why) -> findings.refused(deed, why);
      case Branch.Answer.Done(var event, var follows) -> {
        var said = asked(event, at);
        hear(said, deed.at());
        happen(follows, said.id(), deed.at());
        yield findings.done(deed);
      }
    };
  }

  private boolean isDone(Line.Deed deed) {
    var command = orders.of(deed, office.state());
    if (command.isEmpty()) {
      return findings.refused(
          deed, new Why(Answers.WRONG_ROLE, "only who leads the work gives tasks on"));
    }
    return switch (office.decide(command.get(), counter.moment(deed.at()))) {
      case Decision.Refused<?>(var refusal) -> findings.refused(deed, Why.of(refusal));
      case Decision.Accepted<?>(var changes) -> {
        happen(changes, null, deed.at());
        yield findings.done(deed);
      }
    };
  }

  /** The applicant is always answered. */
  private boolean isAsked(Line.Deed deed) {
    var at = counter.moment(deed.at());
    var asks = deed.does() == Verb.OBJECTS ? objection(at) : withdrawal(at);
    hear(asks, deed.at());
    office.openFor(at).forEach(event -> hear(event, deed.at()));
    var changes =
        deed.does() == Verb.OBJECTS
            ? List.of(Casework.object(office.state(), at, at))
            : Casework.withdraw(office.state(), at);
    happen(changes, asks.id(), deed.at());
    var inTime =
        changes.stream()
            .noneMatch(
                change ->
                    change instanceof Change.ObjectionTooLate
                        || change instanceof Change.WithdrawalDeclined);
    findings.answered(deed, inTime ? Answers.HEARD : Answers.TOO_LATE);
    return true;
  }

  private Envelope<?> objection(Instant at) {
    return asked(new ObjectionFiled(application, at), at);
  }

  private Envelope<?> withdrawal(Instant at) {
    return asked(new WithdrawalRequested(application, at), at);
  }

  private <E extends Event> Envelope<E> asked(E event, Instant at) {
    return new Envelope<>(
        ids.next(), EventCatalog.INTAKE, ++asked, null, application.toString(), at, event);
  }

  private void happen(List<Change> changes, UUID cause, LocalDateTime at) {
    office
        .happen(changes, new Transition.Cause(cause, application.toString()))
        .forEach(event -> hear(event, at));
  }

  /** Lets every mark up to that moment come at its own. */
  private void passUntil(LocalDateTime moment) {
    var next = clocks.nextUntil(counter.moment(moment));
    while (next.isPresent()) {
      var at = LocalDateTime.ofInstant(next.get(), scenario.provider().zone());
      for (var event : clocks.tick(next.get())) {
        happens(at, Sentences.of(event.data()));
        cabinet.hear(event);
      }
      next = clocks.nextUntil(counter.moment(moment));
    }
  }

  private void hear(Envelope<?> event, LocalDateTime at) {
    happens(at, Sentences.of(event.data()));
    branch.hear(event.data());
    cabinet.hear(event);
    for (var told : clocks.hear(event, counter.moment(at))) {
      happens(at, Sentences.of(told.data()));
      cabinet.hear(told);
    }
  }

  private void happens(LocalDateTime at, String what) {
    happened.add(new Happening(at, what));
  }

  /** When the case was over; empty while it is not. */
  private Optional<LocalDateTime> lastMoment() {
    return office.state() instanceof CaseState.Ended
        ? office.changes().stream()
            .filter(
                change ->
                    !(change instanceof Change.WithdrawalDeclined
                        || change instanceof Change.PackageFound))
            .filter(change -> !(change instanceof Change.ObjectionTooLate))
            .reduce((_, later) -> later)
            .map(last -> LocalDateTime.ofInstant(last.at(), scenario.provider().zone()))
        : Optional.empty();
  }
}
