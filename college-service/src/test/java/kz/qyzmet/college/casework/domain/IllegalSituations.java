package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Watches every scenario and fails on any sequence of changes that the rules forbid. It knows the
 * law, not the code: it keeps its own small memory and asks the production classes nothing.
 */
final class IllegalSituations {

  private Optional<String> place = Optional.empty();
  private Optional<String> executor = Optional.empty();
  private Optional<String> standIn = Optional.empty();
  private Optional<String> signer = Optional.empty();
  private final Set<String> drafters = new HashSet<>();
  private final boolean assigns;
  private Instant mayRefuseAfter;
  private boolean voted;
  private boolean suspended;
  private boolean opened;
  private boolean registered;
  private boolean drafted;
  private boolean refusing;
  private boolean ready;
  private boolean onPaper;
  private boolean branch;
  private boolean sent;
  private boolean again;
  private boolean kept;
  private boolean wanted;
  private Optional<Change.Return> back = Optional.empty();
  private boolean ended;
  private Instant last = Instant.MIN;

  /**
   * An observer of one case.
   *
   * @param assigns whether the pipeline names who prepares
   */
  IllegalSituations(boolean assigns) {
    this.assigns = assigns;
  }

  /** Whoever stands in for the executor may draft in his stead. */
  void standIn(String person) {
    standIn = Optional.of(person);
  }

  void see(Change change) {
    never(change.at().isBefore(last), "time ran backwards", change);
    last = change.at();
    never(opened == change instanceof Change.Opened, "opened twice, or acted on unopened", change);
    never(ended && !isAnswer(change), "an event after the end", change);
    switch (change) {
      case Change.ByPerson personal -> {
        atItsPlace(personal);
        never(
            !isWanted(personal) && sent != personal.by() instanceof Actor.Operator,
            "done by the provider's what is the branch's, or the other way round",
            change);
      }
      case Change.Impersonal _, Change.PackageFound _ -> {}
    }
    switch (change) {
      case Change.Opened it -> {
        opened = true;
        branch = it.facts().pickup().kind().equals("branch");
        onPaper = branch && it.facts().channel().equals("corporation");
        place = Optional.of(it.next().step());
      }
      case Change.Claimed _ -> {}
      case Change.Reassigned it -> {
        if (it.asExecutor()) {
          executor = Optional.of(it.to().value());
        }
      }
      case Change.Registered it -> {
        never(registered, "registered twice", change);
        registered = true;
        place = Optional.of(it.next().step());
      }
      case Change.Assigned it -> {
        executor = Optional.of(it.executor().value());
        place = Optional.of(it.next().step());
      }
      case Change.Drafted it -> {
        voted = false;
        never(
            assigns && !executor.equals(code(it)) && !standIn.equals(code(it)),
            "drafted by somebody not assigned",
            change);
        drafters.add(it.by().code().value());
        drafted = true;
        refusing = it.draft() instanceof Draft.Refuse;
        place = Optional.of(it.next().step());
      }
      case Change.Returned it -> {
        never(!drafted, "returned before it was drafted", change);
        drafted = false;
        place = Optional.of(it.next().step());
      }
      case Change.Signed it -> {
        signed(it);
        never(refusing && !onPaper, "a grant was signed where a refusal was drafted", change);
        place = Optional.of(it.next().step());
      }
      case Change.RefusalDecided it -> {
        never(!refusing && !voted, "refused where a grant was drafted", change);
        never(onPaper, "refused for good before the paper was in hand", change);
        never(
            mayRefuseAfter != null && !it.at().isAfter(mayRefuseAfter),
            "refused before the hearing was over",
            change);
        if (!voted) {
          signed(it);
        }
        ended = true;
      }
      case Change.Reviewed it -> {
        signed(it);
        never(
            refusing != it.outcome().equals("refused"), "approved otherwise than drafted", change);
        never(refusing && !onPaper, "a grant was approved where a refusal was drafted", change);
        place = Optional.of(it.next().step());
      }
      case Change.Voted it -> {
        never(!drafted, "voted before it was drafted", change);
        never(drafters.contains(it.by().code().value()), "voted by a drafter", change);
        voted = true;
      }
      case Change.Resolved it -> {
        never(!voted, "decided by a commission that has not voted", change);
        refusing = it.decision() instanceof Draft.Refuse;
        place = Optional.of(it.next().step());
      }
      case Change.Done it -> place = Optional.of(it.next().step());
      case Change.PapersReturned _ -> {
        never(signer.isPresent(), "papers went back after the signature", change);
        ended = true;
      }
      case Change.HearingAnnounced it -> {
        never(!refusing && !voted, "a hearing where nothing is refused", change);
        never(
            it.hearing().decisionFrom().isBefore(it.hearing().objectionsUntil()),
            "decided before the applicant could object",
            change);
        mayRefuseAfter = it.hearing().decisionFrom().toInstant();
      }
      case Change.ObjectionHeard _ ->
          never(mayRefuseAfter == null, "an objection heard without a hearing", change);
      case Change.ObjectionTooLate _ -> {}
      case Change.PackageFound _ -> never(!ended, "papers found by a case that goes on", change);
      case Change.Suspended _ -> {
        never(suspended || ready, "suspended twice, or after the clocks stopped", change);
        suspended = true;
      }
      case Change.Resumed _ -> {
        never(!suspended, "resumed what was not suspended", change);
        suspended = false;
      }
      case Change.MadeReady _ -> {
        never(signer.isEmpty() && !refusedByVote(), "ready before it was decided", change);
        never(ready && !again, "ready twice", change);
        again = false;
        never(branch && !sent, "ready at a branch to which nothing was sent", change);
        ready = true;
      }
      case Change.Dispatched it -> {
        never(!branch || sent, "sent to a branch that nobody named, or twice", change);
        never(signer.isEmpty() && !refusedByVote(), "sent before it was decided", change);
        never(ready && back.isPresent() && !(kept && wanted), "sent again unasked", change);
        again = ready && back.isPresent();
        back = Optional.empty();
        sent = true;
        place = Optional.of(it.next().step());
      }
      case Change.ReturnNoted it -> {
        switch (it.what()) {
          case AWAITED -> {
            never(!ready || !sent || again, "sent back by a branch that has it not", change);
            sent = false;
            kept = false;
            wanted = false;
          }
          case HERE, DAMAGED -> {
            never(back.isEmpty() || kept, "found twice, or what never left", change);
            kept = true;
          }
          case MISSING -> never(back.isEmpty() || kept, "missed what is here", change);
          case WANTED -> {
            never(back.isEmpty() || wanted, "wanted twice, or what never went back", change);
            wanted = true;
          }
        }
        back = Optional.of(it.what());
      }
      case Change.HandedOver it -> {
        never(!ready || again, "issued before it was ready", change);
        never(branch != sent, "a branch gave out what was not there, or an office did", change);
        never(refusing == it.what() instanceof Draft.Grant, "another thing than decided", change);
        ended = true;
      }
      case Change.WithdrawnByApplicant _ -> {
        never(signer.isPresent() || sent, "withdrawn after the signature", change);
        ended = true;
      }
      case Change.WithdrawalDeclined _ ->
          never(
              signer.isEmpty() && !refusedByVote(),
              "a withdrawal declined before the signature",
              change);
    }
  }

  /** The branch asks for what it no longer has. */
  private static boolean isWanted(Change change) {
    return change instanceof Change.ReturnNoted note && note.what() == Change.Return.WANTED;
  }

  private void atItsPlace(Change.ByPerson change) {
    never(
        !place.equals(Optional.of(change.step())),
        "done at a step where it does not stand",
        change);
  }

  private void signed(Change.ByPerson change) {
    never(!registered, "signed before it was registered", change);
    never(assigns && executor.isEmpty(), "signed before it was assigned", change);
    never(!drafted, "signed before it was drafted", change);
    never(executor.equals(code(change)), "signed by the executor", change);
    never(drafters.contains(change.by().code().value()), "signed by a drafter", change);
    signer = code(change);
  }

  private boolean refusedByVote() {
    return voted && refusing;
  }

  private static Optional<String> code(Change.ByPerson change) {
    return Optional.of(change.by().code().value());
  }

  /** The answer to a late wish is no act on the case. */
  private static boolean isAnswer(Change change) {
    return change instanceof Change.WithdrawalDeclined
        || change instanceof Change.ObjectionTooLate
        || change instanceof Change.PackageFound;
  }

  private static void never(boolean happened, String what, Change change) {
    if (happened) {
      throw new AssertionError("Expected a lawful sequence, but " + what + ": " + change);
    }
  }
}
