package kz.qyzmet.scenarios.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Casework;
import kz.qyzmet.college.casework.domain.Change;
import kz.qyzmet.college.casework.domain.Procedure;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.Actor;
import kz.qyzmet.contracts.event.ApplicationAccepted;
import kz.qyzmet.contracts.event.ApplicationEvent;
import kz.qyzmet.contracts.event.Event;
import kz.qyzmet.contracts.event.ResultDispatched;
import kz.qyzmet.contracts.event.ResultHandedOver;
import kz.qyzmet.contracts.event.ResultReceived;
import kz.qyzmet.contracts.event.ResultRequested;
import kz.qyzmet.contracts.event.ResultReturned;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.registry.domain.Carrier;
import kz.qyzmet.intake.result.domain.BranchResult;
import kz.qyzmet.intake.result.domain.Checking;
import kz.qyzmet.intake.result.domain.Finding;
import kz.qyzmet.intake.result.domain.GoingBack;
import kz.qyzmet.intake.result.domain.HandingOver;
import kz.qyzmet.intake.result.domain.Receiver;
import kz.qyzmet.intake.result.domain.Whereabouts;
import kz.qyzmet.scenarios.file.Answers;
import kz.qyzmet.scenarios.file.Verb;

/**
 * intake-service at the branch where the result is had: what was sent there, and what its operator
 * does with it.
 */
final class Branch {
  private static final String PERSON = "operator-1";
  private static final HandingOver.Acknowledgement SIGNED =
      new HandingOver.Acknowledgement(new UUID(0, 1), true);
  private static final Actor BY = new Actor(Operator.ROLE, PERSON);
  private static final Operator OPERATOR = new Operator(new StaffCode(PERSON));

  private final Passport passport;
  private final Procedure procedure;
  private String number;

  /** Null until something was sent. */
  private BranchResult result;

  /**
   * The branch of one application.
   *
   * @param procedure by which the provider takes what it says
   */
  Branch(Passport passport, Procedure procedure) {
    this.passport = passport;
    this.procedure = procedure;
  }

  /** What comes of a deed. */
  sealed interface Answer {
    /**
     * The branch says so.
     *
     * @param follows what the provider makes of it; empty where its case stays as it is
     */
    record Done(ApplicationEvent said, List<Change> follows) implements Answer {}

    record Refused(Why why) implements Answer {}
  }

  /** Awaits what the provider says that it has sent. */
  void hear(Event event) {
    if (event instanceof ApplicationAccepted accepted) {
      number = accepted.number();
    } else if (event instanceof ResultDispatched sent) {
      result = awaited(sent);
    }
  }

  private BranchResult awaited(ResultDispatched sent) {
    return new BranchResult(
        sent.applicationId(),
        number,
        passport.ref(),
        sent.provider(),
        sent.branch(),
        new BranchResult.Sent(sent.carrier(), sent.trackingNumber(), sent.at(), sent.by().person()),
        new Whereabouts.OnItsWay(),
        1,
        1);
  }

  Answer act(Verb does, CaseState state, Instant at) {
    if (result == null) {
      return new Answer.Refused(new Why(Answers.NOT_AWAITED, "nothing was sent to the branch"));
    }
    if (does == Verb.SENDS_BACK) {
      return sendBack(state, at);
    }
    if (does == Verb.ASKS_AGAIN) {
      return ask(state, at);
    }
    return does == Verb.GIVES_OUT
        ? handOver(state, at)
        : check(Finding.of(does.condition()).orElseThrow(), state, at);
  }

  private Answer check(Finding found, CaseState state, Instant at) {
    var look = new Checking.Look(found, branch(), PERSON, at);
    return switch (Checking.decide(result, look, passport)) {
      case Checking.Decision.Refused(var cannot) -> new Answer.Refused(Why.of(cannot));
      case Checking.Decision.Checked(var after) -> {
        result = after;
        var until =
            after.whereabouts() instanceof Whereabouts.Here(var arrival)
                ? arrival.keepUntil()
                : null;
        yield new Answer.Done(
            new ResultReceived(after.application(), after.branch(), at, BY, found.code(), until),
            // What is missing may still be found.
            found == Finding.MISSING
                ? List.of()
                : Casework.arrived(state, at, Optional.ofNullable(until)));
      }
    };
  }

  private Answer sendBack(CaseState state, Instant at) {
    var carrier = (branch().postOnly() ? Carrier.POST : Carrier.COURIER).code();
    var back = new BranchResult.Sent(carrier, null, at, PERSON);
    return gone(
        GoingBack.sendBack(result, back, branch()),
        new ResultReturned(result.application(), result.branch(), at, BY, carrier, null),
        Casework.sentBack(state, OPERATOR, procedure, at));
  }

  private Answer ask(CaseState state, Instant at) {
    return gone(
        GoingBack.request(result, PERSON, at),
        new ResultRequested(result.application(), result.branch(), at, BY),
        Casework.wantedAgain(state, OPERATOR, procedure, at));
  }

  private Answer gone(GoingBack.Decision decision, ApplicationEvent event, List<Change> follows) {
    return switch (decision) {
      case GoingBack.Decision.Refused(var cannot) -> new Answer.Refused(Why.of(cannot));
      case GoingBack.Decision.Moved(var after) -> {
        result = after;
        yield new Answer.Done(event, follows);
      }
    };
  }

  /** Whoever comes has all with him that it takes. */
  private Answer handOver(CaseState state, Instant at) {
    var shown =
        new HandingOver.Shown(Receiver.APPLICANT.code(), result.number(), true, null, SIGNED);
    var counter = new HandingOver.Counter(branch(), PERSON, at);
    var applicant = HandingOver.Applicant.UNASKED;
    return switch (HandingOver.decide(result, shown, applicant, counter, passport)) {
      case HandingOver.Decision.Refused(var cannot) -> new Answer.Refused(Why.of(cannot));
      case HandingOver.Decision.HandedOver(var after, var receiver) -> {
        result = after;
        yield new Answer.Done(
            new ResultHandedOver(after.application(), after.branch(), at, BY, receiver.code()),
            Casework.handedOver(state, OPERATOR, receiver.code(), at));
      }
    };
  }

  private kz.qyzmet.contracts.corporation.Branch branch() {
    return Branches.demo().find(result.branch()).orElseThrow();
  }
}
