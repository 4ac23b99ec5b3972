package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.Actor.Operator;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.CaseState.Open;
import kz.qyzmet.college.casework.domain.CaseState.Ready;

/**
 * The rules of a case: {@code decide} says what happens or why not, {@code apply} makes the next
 * state and never refuses. Nothing here reads a clock, a file or a database.
 */
public final class Casework {

  private Casework() {}

  public static Change.Opened open(Facts facts, Procedure procedure, Instant at) {
    return new Change.Opened(facts, procedure.start(facts), at);
  }

  public static Decision<? extends Refusal> decide(
      CaseState state, Command command, Procedure procedure, Instant at) {
    return switch (command) {
      case Command.Claim claim -> Claiming.decide(state, claim, procedure, at);
      case Command.Complete complete -> Completing.decide(state, complete, procedure, at);
      case Command.Reassign reassign -> Reassigning.decide(state, reassign, procedure, at);
      case Command.Return back -> Returning.decide(state, back, procedure, at);
      case Command.Suspend suspend -> Suspending.decide(state, suspend, procedure, at);
      case Command.Resume resume -> Suspending.decide(state, resume, procedure, at);
      case Command.TakeBack look -> TakingBack.decide(state, look, procedure, at);
    };
  }

  /** What an applicant's wish to withdraw brings about. The college answers, it never refuses. */
  public static List<Change> withdraw(CaseState state, Instant at) {
    return switch (state) {
      case Open open when open.progress().signer().isEmpty() ->
          List.of(new Change.WithdrawnByApplicant(at));
      case Open _, Ready _ -> List.of(new Change.WithdrawalDeclined(Change.TooLate.SIGNED, at));
      case CaseState.Issued _ -> List.of(new Change.WithdrawalDeclined(Change.TooLate.ISSUED, at));
      case CaseState.Refused _ ->
          List.of(new Change.WithdrawalDeclined(Change.TooLate.REFUSED, at));
      case CaseState.Returned _ ->
          List.of(new Change.WithdrawalDeclined(Change.TooLate.RETURNED, at));
      // Withdrawn twice is withdrawn once.
      case CaseState.Withdrawn _ -> List.of();
    };
  }

  /**
   * What an applicant's objection brings about: whether it came in time is judged by when it was
   * filed, for the way here may take a while. What is sent to a branch, or about to be as a
   * refusal, is decided like a case that is over.
   */
  public static Change object(CaseState state, Instant filedAt, Instant at) {
    return switch (state) {
      case Open open
          when !open.isSent()
              && !open.isRefused()
              && open.progress()
                  .beside()
                  .hearing()
                  .filter(held -> held.takesObjection(filedAt))
                  .isPresent() ->
          new Change.ObjectionHeard(at);
      case CaseState _ -> new Change.ObjectionTooLate(at);
    };
  }

  /**
   * What follows from the arrival of what was sent to a branch: the applicant can have it, for the
   * first time or once more. Empty where nothing is on its way, or the applicant was told already.
   *
   * @param foundAt when the branch found it, by its own clock
   * @param keepUntil last day on which it is kept there; empty where no act sets a time
   */
  public static List<Change> arrived(
      CaseState state, Instant foundAt, Optional<LocalDate> keepUntil) {
    return switch (state) {
      case Live live when live.isSent() && isAwaitedAtBranch(live) ->
          List.of(new Change.MadeReady(keepUntil, notBefore(live.at(), foundAt)));
      case CaseState _ -> List.of();
    };
  }

  private static boolean isAwaitedAtBranch(Live live) {
    return live instanceof Open
        || live.progress().beside().back().filter(WayBack::isSentAgain).isPresent();
  }

  /** What follows from a branch's word that it has sent back what nobody has fetched. */
  public static List<Change> sentBack(
      CaseState state, Operator by, Procedure procedure, Instant at) {
    return TakingBack.begun(state, by, procedure, at);
  }

  /** What follows from a branch's word that the applicant has come for it after all. */
  public static List<Change> wantedAgain(
      CaseState state, Operator by, Procedure procedure, Instant at) {
    return TakingBack.wanted(state, by, procedure, at);
  }

  /**
   * What follows from a hand-over at a branch. What is still on its way to it has arrived by that.
   * Empty where nothing was sent, or the case is over.
   *
   * @param handedAt when it was, by the branch's clock
   */
  public static List<Change> handedOver(
      CaseState state, Operator by, String receivedBy, Instant handedAt) {
    if (!(state instanceof Live live) || !live.isSent()) {
      return List.of();
    }
    List<Change> changes = new ArrayList<>(arrived(live, handedAt, Optional.empty()));
    changes.add(
        new Change.HandedOver(
            live.at().step(),
            by,
            live.progress().draft().orElseGet(Draft.Grant::new),
            Optional.of(receivedBy),
            notBefore(live.at(), handedAt)));
    return List.copyOf(changes);
  }

  /** Clocks differ, and a case never runs backwards. */
  private static Instant notBefore(At at, Instant moment) {
    return moment.isBefore(at.since()) ? at.since() : moment;
  }

  /** The first state, from the change that made the case. */
  public static CaseState.Open begin(Change.Opened opened) {
    return Open.first(opened.facts(), At.entered(opened.next(), opened.at(), Optional.empty()));
  }

  public static CaseState apply(CaseState state, Change change) {
    return switch (state) {
      case Live live -> Applying.to(live, change);
      // After the end only an answer, or word of papers, can follow, and that changes nothing.
      case CaseState.Ended ended -> ended;
    };
  }

  public static CaseState apply(CaseState state, List<Change> changes) {
    var current = state;
    for (var change : changes) {
      current = apply(current, change);
    }
    return current;
  }
}
