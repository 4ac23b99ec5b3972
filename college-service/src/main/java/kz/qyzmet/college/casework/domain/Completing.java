package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Decision.accepted;
import static kz.qyzmet.college.casework.domain.Decision.refused;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.Command.Findings;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Command.Work;
import kz.qyzmet.college.casework.domain.Refusal.CannotComplete;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.contracts.passport.Step.Action;

/**
 * Doing a step. The passport says which action a step has and where each outcome leads; the action
 * says what the step needs of the request and what it leaves behind.
 */
final class Completing {

  private final Live live;
  private final Actor by;
  private final Work work;
  private final Procedure procedure;
  private final Instant at;

  private Completing(Live live, Actor by, Work work, Procedure procedure, Instant at) {
    this.live = live;
    this.by = by;
    this.work = work;
    this.procedure = procedure;
    this.at = at;
  }

  static Decision<CannotComplete> decide(
      CaseState state, Command.Complete command, Procedure procedure, Instant at) {
    return switch (state) {
      case CaseState.Ended _ -> refused(new Refusal.CaseIsOver());
      case Live live -> decide(live, command, procedure, at);
    };
  }

  private static Decision<CannotComplete> decide(
      Live live, Command.Complete command, Procedure procedure, Instant at) {
    var step = live.at().step();
    if (!command.step().equals(step)) {
      return refused(new Refusal.NotAtThatStep(command.step(), step));
    }
    var actor = command.by().actingAs(live.at().role());
    if (actor.isEmpty()) {
      return refused(new Refusal.WrongRole(step, live.at().role(), command.by().roleNames()));
    }
    // Unclaimed: doing it takes it up. Claimed by somebody else: it is not free, unless that
    // somebody is away and the actor stands in.
    var person = actor.get().code();
    var taker = procedure.substitutions().takenByAnother(live.at(), person, at);
    if (taker.isPresent()) {
      return refused(new Refusal.TakenByAnother(step, taker.get()));
    }
    var wait = live.progress().beside().suspendedAt(at);
    if (wait.isPresent()) {
      return refused(new Refusal.CaseIsSuspended(step, wait.get()));
    }
    var completing = new Completing(live, actor.get(), command.work(), procedure, at);
    var action = procedure.action(step);
    return completing
        .unwanted(action)
        .<Decision<CannotComplete>>map(Decision::refused)
        .orElseGet(() -> completing.act(action));
  }

  private Decision<CannotComplete> act(Action action) {
    return switch (action) {
      case REGISTER -> register();
      case CHECK -> check();
      case ASSIGN -> assign();
      case PREPARE -> prepare();
      case VOTE -> deciding().vote(work.vote());
      case REVIEW -> deciding().onDraft(Change.Reviewed::new);
      case SIGN ->
          deciding()
              .onDraft((step, who, _, next, when) -> new Change.Signed(step, who, next, when));
      case PRODUCE, DISPATCH, NOTIFY -> done(Step.DONE);
      case ISSUE -> issue();
    };
  }

  /** What has come back from the branch is kept until the applicant wants it there again. */
  private Decision<CannotComplete> issue() {
    var back = live.progress().beside().back();
    if (back.filter(it -> it.isAwaited() || !it.wanted()).isPresent()) {
      return refused(new Refusal.NotToBeSent(step()));
    }
    return live.facts().isHadAtBranch() ? accepted(dispatched()) : handedOver();
  }

  /** Of who acts for the applicant the name is kept, and by what; the acts name no more. */
  private Decision<CannotComplete> handedOver() {
    if (work.acting().isPresent() && work.receivedBy().isEmpty()) {
      return refused(new Refusal.PartMissing(step(), "receivedBy"));
    }
    return work.acting()
        .flatMap(procedure::unshown)
        .<Decision<CannotComplete>>map(Decision::refused)
        .orElseGet(
            () ->
                accepted(
                    new Change.HandedOver(
                        step(), by, new Draft.Grant(), work.receivedBy(), work.acting(), at)));
  }

  /** The provider's last deed; the step stays the same and is the branch's. */
  private Change dispatched() {
    var next = new Change.Place(step(), Actor.Operator.ROLE, false);
    return new Change.Dispatched(step(), by, work.sending().orElse(Sending.USUAL), next, at);
  }

  private Deciding deciding() {
    return new Deciding(live, by, procedure, at);
  }

  /** Registered, or where that may be done here refused acceptance: the papers go back at once. */
  private Decision<CannotComplete> register() {
    if (work.check().filter(found -> !found.conforming()).isPresent()) {
      return papersReturned(work.check().get());
    }
    if (work.check().filter(found -> !found.documents().isEmpty()).isPresent()) {
      return refused(new Refusal.PartNotWanted(step(), "check.documents"));
    }
    var next = procedure.after(live.facts(), step(), Step.DONE);
    var number = procedure.nextNumber(at);
    return onward(new Change.Registered(step(), by, number, next, at), Step.DONE);
  }

  private Decision<CannotComplete> check() {
    if (work.check().isEmpty()) {
      return refused(new Refusal.PartMissing(step(), "check"));
    }
    var found = work.check().get();
    if (found.conforming()) {
      return found.documents().isEmpty()
          ? done(Step.CONFORMING)
          : refused(new Refusal.PartNotWanted(step(), "check.documents"));
    }
    return procedure.ifMoves(live.facts(), step(), Step.NOT_CONFORMING).isPresent()
        ? named(found).orElseGet(() -> done(Step.NOT_CONFORMING))
        : papersReturned(found);
  }

  private Decision<CannotComplete> papersReturned(Findings found) {
    return named(found)
        .orElseGet(
            () ->
                accepted(
                    new Change.PapersReturned(step(), by, found.documents(), found.text(), at)));
  }

  /** What is wrong with the papers that are named; empty where nothing is. */
  private Optional<Decision<CannotComplete>> named(Findings found) {
    if (found.documents().isEmpty()) {
      return Optional.of(refused(new Refusal.PartMissing(step(), "check.documents")));
    }
    var known = procedure.documents(step());
    var unknown = found.documents().stream().filter(code -> !known.contains(code)).toList();
    return unknown.isEmpty()
        ? Optional.empty()
        : Optional.of(refused(new Refusal.UnknownDocuments(unknown, known)));
  }

  private Decision<CannotComplete> assign() {
    if (work.executor().isEmpty()) {
      return refused(new Refusal.PartMissing(step(), "executor"));
    }
    var executor = work.executor().get();
    var next = procedure.after(live.facts(), step(), Step.DONE);
    var role = procedure.executorRole();
    if (!procedure.employs(executor, role)) {
      return refused(new Refusal.NobodyOfThatRole(executor.value(), role, "executor"));
    }
    var away = procedure.substitutions().absence(executor, "executor", at);
    return away.isPresent()
        ? refused(away.get())
        : onward(new Change.Assigned(step(), by, executor, next, at), Step.DONE);
  }

  private Decision<CannotComplete> prepare() {
    var executor = procedure.substitutions().reservedForAnother(live.at(), by.code(), at);
    if (executor.isPresent()) {
      return refused(new Refusal.NotTheExecutor(step(), executor.get()));
    }
    if (work.draft().isEmpty()) {
      return refused(new Refusal.PartMissing(step(), "draft"));
    }
    var proposal = work.draft().get();
    return Proposals.unsound(proposal, "draft", step(), procedure)
        .<Decision<CannotComplete>>map(Decision::refused)
        .orElseGet(() -> onward(drafted(proposal), Step.DONE));
  }

  private Change.Drafted drafted(Proposal proposal) {
    var next = procedure.after(live.facts(), step(), Step.DONE);
    return new Change.Drafted(step(), by, Proposals.draft(proposal), proposal.text(), next, at);
  }

  /** A step that leaves nothing behind but the fact that it is done. */
  private Decision<CannotComplete> done(String outcome) {
    var next = procedure.after(live.facts(), step(), outcome);
    return onward(new Change.Done(step(), by, outcome, next, at), outcome);
  }

  private Decision<CannotComplete> onward(Change.ByPerson done, String outcome) {
    return accepted(Onward.from(live, done, outcome, procedure, at));
  }

  /** Each action uses one part at most; a part without a use is a mistake worth telling. */
  private Optional<CannotComplete> unwanted(Action action) {
    boolean sends = live.facts().isHadAtBranch();
    return Stream.of(
            unused("executor", work.executor(), action == Action.ASSIGN),
            unused("draft", work.draft(), action == Action.PREPARE),
            unused("receivedBy", work.receivedBy(), action == Action.ISSUE && !sends),
            unused("representative", work.acting(), action == Action.ISSUE && !sends),
            unused("sending", work.sending(), action == Action.ISSUE && sends),
            unused("check", work.check(), action == checksIn(action)),
            unused("vote", work.vote(), action == Action.VOTE))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Papers are held against the act in a check; on the portal at the registration, if at all. */
  private Action checksIn(Action action) {
    return action == Action.REGISTER && procedure.refusesAcceptance(live.facts())
        ? action
        : Action.CHECK;
  }

  private Optional<CannotComplete> unused(String field, Optional<?> part, boolean wanted) {
    return part.isPresent() && !wanted
        ? Optional.of(new Refusal.PartNotWanted(step(), field))
        : Optional.empty();
  }

  private String step() {
    return live.at().step();
  }
}
