package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Decision.accepted;
import static kz.qyzmet.college.casework.domain.Decision.refused;

import java.time.Instant;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.CaseState.Live;
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
    // Unclaimed: doing it takes it up. Claimed by somebody else: it is not free.
    var taker = live.at().claimedBy().filter(person -> !person.equals(actor.get().code()));
    if (taker.isPresent()) {
      return refused(new Refusal.TakenByAnother(step, taker.get()));
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
      case ASSIGN -> assign();
      case PREPARE -> prepare();
      case SIGN -> sign();
      case ISSUE -> accepted(new Change.HandedOver(step(), by, work.receivedBy(), at));
      // No channel of a passport with such a step is served yet: no case can stand there.
      case CHECK, VOTE, REVIEW, PRODUCE, DISPATCH, NOTIFY ->
          throw new IllegalStateException(
              "Expected a step that this engine can do, but " + step() + " asks for " + action);
    };
  }

  private Decision<CannotComplete> register() {
    var next = procedure.after(step(), Step.DONE);
    var number = procedure.nextNumber(at);
    return onward(new Change.Registered(step(), by, number, next, at), Step.DONE);
  }

  private Decision<CannotComplete> assign() {
    if (work.executor().isEmpty()) {
      return refused(new Refusal.PartMissing(step(), "executor"));
    }
    var executor = work.executor().get();
    var next = procedure.after(step(), Step.DONE);
    var role = procedure.executorRole();
    if (!procedure.employs(executor, role)) {
      return refused(new Refusal.NobodyOfThatRole(executor.value(), role, "executor"));
    }
    return onward(new Change.Assigned(step(), by, executor, next, at), Step.DONE);
  }

  private Decision<CannotComplete> prepare() {
    var executor = live.at().reservedForAnotherThan(by.code());
    if (executor.isPresent()) {
      return refused(new Refusal.NotTheExecutor(step(), executor.get()));
    }
    if (work.draft().isEmpty()) {
      return refused(new Refusal.PartMissing(step(), "draft"));
    }
    var proposal = work.draft().get();
    return unsound(proposal)
        .<Decision<CannotComplete>>map(Decision::refused)
        .orElseGet(() -> onward(drafted(proposal), Step.DONE));
  }

  private Change.Drafted drafted(Proposal proposal) {
    var draft =
        proposal.grant() ? new Draft.Grant() : new Draft.Refuse(proposal.ground().orElseThrow());
    return new Change.Drafted(
        step(), by, draft, proposal.text(), procedure.after(step(), Step.DONE), at);
  }

  /** A refusal is motivated: a ground of the passport and a text. A grant has no ground. */
  private Optional<CannotComplete> unsound(Proposal proposal) {
    if (proposal.grant()) {
      return proposal.ground().map(_ -> new Refusal.PartNotWanted(step(), "draft.ground"));
    }
    if (proposal.ground().isEmpty()) {
      return Optional.of(new Refusal.PartMissing(step(), "draft.ground"));
    }
    var ground = proposal.ground().get();
    var known = procedure.grounds(step());
    if (!known.contains(ground)) {
      return Optional.of(new Refusal.UnknownGround(ground, known));
    }
    return proposal.text().isEmpty()
        ? Optional.of(new Refusal.PartMissing(step(), "draft.text"))
        : Optional.empty();
  }

  private Decision<CannotComplete> sign() {
    if (live.progress().isWorkOf(by.code())) {
      return refused(new Refusal.OwnWork(step(), by.code()));
    }
    if (live.progress().draft().isEmpty()) {
      return refused(new Refusal.NothingToSign(step()));
    }
    return switch (live.progress().draft().get()) {
      case Draft.Grant _ -> {
        var next = procedure.after(step(), Step.GRANTED);
        yield onward(new Change.Signed(step(), by, next, at), Step.GRANTED);
      }
      case Draft.Refuse refuse ->
          procedure
              .ifMoves(step(), Step.REFUSED)
              .<Decision<CannotComplete>>map(
                  next -> onward(new Change.Signed(step(), by, next, at), Step.REFUSED))
              .orElseGet(() -> accepted(new Change.RefusalSigned(step(), by, refuse.ground(), at)));
    };
  }

  /**
   * On the outcome that stops the terms the result is ready: the notice with the pickup place
   * leaves in the same commit (Rules, item 45).
   */
  private Decision<CannotComplete> onward(Change.ByPerson done, String outcome) {
    return live instanceof CaseState.Open && procedure.stopsClocks(step(), outcome)
        ? accepted(done, new Change.MadeReady(at))
        : accepted(done);
  }

  /** Each action uses one part at most; a part without a use is a mistake worth telling. */
  private Optional<CannotComplete> unwanted(Action action) {
    if (work.executor().isPresent() && action != Action.ASSIGN) {
      return Optional.of(new Refusal.PartNotWanted(step(), "executor"));
    }
    if (work.draft().isPresent() && action != Action.PREPARE) {
      return Optional.of(new Refusal.PartNotWanted(step(), "draft"));
    }
    if (work.receivedBy().isPresent() && action != Action.ISSUE) {
      return Optional.of(new Refusal.PartNotWanted(step(), "receivedBy"));
    }
    return Optional.empty();
  }

  private String step() {
    return live.at().step();
  }
}
