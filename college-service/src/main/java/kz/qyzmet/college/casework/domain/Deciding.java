package kz.qyzmet.college.casework.domain;

import static kz.qyzmet.college.casework.domain.Decision.accepted;
import static kz.qyzmet.college.casework.domain.Decision.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.college.casework.domain.CaseState.Live;
import kz.qyzmet.college.casework.domain.Command.Proposal;
import kz.qyzmet.college.casework.domain.Refusal.CannotComplete;
import kz.qyzmet.contracts.passport.Step;

/**
 * Granting and refusing: by a signature, by an approval, by the votes of a commission. Where the
 * passport has a hearing, nobody is refused before being heard.
 */
final class Deciding {

  private final Live live;
  private final Actor by;
  private final Procedure procedure;
  private final Instant at;

  Deciding(Live live, Actor by, Procedure procedure, Instant at) {
    this.live = live;
    this.by = by;
    this.procedure = procedure;
    this.at = at;
  }

  /** Makes the change of a draft that goes on. */
  @FunctionalInterface
  interface Confirmed {
    Change of(String step, Actor by, String outcome, Change.Place next, Instant at);
  }

  /** The draft as it stands is signed or approved. */
  Decision<CannotComplete> onDraft(Confirmed confirmed) {
    if (live.progress().isWorkOf(by.code())) {
      return refused(new Refusal.OwnWork(step(), by.code()));
    }
    if (live.progress().draft().isEmpty()) {
      return refused(new Refusal.NothingToSign(step()));
    }
    return switch (live.progress().draft().get()) {
      case Draft.Grant _ -> {
        var next = procedure.after(live.facts(), step(), Step.GRANTED);
        yield accepted(onward(confirmed.of(step(), by, Step.GRANTED, next, at), Step.GRANTED));
      }
      case Draft.Refuse(var ground) -> refuse(ground, List.of(), confirmed);
    };
  }

  /**
   * A member votes, once or again while nothing is decided. With the quorum reached the majority
   * decides; an even vote waits for another member, or for one who votes again.
   */
  Decision<CannotComplete> vote(Optional<Proposal> given) {
    if (live.progress().isWorkOf(by.code())) {
      return refused(new Refusal.OwnWork(step(), by.code()));
    }
    if (given.isEmpty()) {
      return refused(new Refusal.PartMissing(step(), "vote"));
    }
    return Proposals.unsound(given.get(), "vote", step(), procedure)
        .<Decision<CannotComplete>>map(Decision::refused)
        .orElseGet(() -> count(given.get()));
  }

  private Decision<CannotComplete> count(Proposal given) {
    var ballot = Proposals.draft(given);
    var votes = live.progress().beside().voted(by.code(), ballot).votes();
    var quorum = procedure.quorum(step());
    var voted = new Change.Voted(step(), by, ballot, given.text(), votes.size(), quorum, at);
    var against = votes.values().stream().filter(Draft.Refuse.class::isInstance).count();
    var majority = Long.compare(votes.size() - against, against);
    if (votes.size() < quorum || majority == 0) {
      return accepted(voted);
    }
    if (majority < 0) {
      return mayStillTurn(ground(votes), ballot)
          ? accepted(voted)
          : refuse(ground(votes), List.of(voted), null);
    }
    var next = procedure.after(live.facts(), step(), Step.GRANTED);
    List<Change> changes = new ArrayList<>(List.of(voted));
    var granted = new Change.Resolved(step(), by, new Draft.Grant(), next, at);
    changes.addAll(onward(granted, Step.GRANTED));
    return accepted(changes);
  }

  /**
   * While the applicant is heard every member may vote again, so that one by one they can come to
   * another decision; and nobody is refused by a vote for granting.
   */
  private boolean mayStillTurn(String ground, Draft ballot) {
    return procedure.hearing(live.facts(), ground, at).isPresent()
        && live.progress()
            .beside()
            .hearingOn(ground)
            .filter(
                held ->
                    !at.isAfter(held.decisionFrom().toInstant()) || ballot instanceof Draft.Grant)
            .isPresent();
  }

  /** The ground that most of those against have named; of equals the first by its code. */
  private static String ground(Map<StaffCode, Draft> votes) {
    var named = new LinkedHashMap<String, Integer>();
    for (var vote : votes.values()) {
      vote.groundCode().ifPresent(ground -> named.merge(ground, 1, Integer::sum));
    }
    return named.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .orElseThrow()
        .getKey();
  }

  /**
   * The hearing first, where there is one; then the refusal, which ends the case or, where it is
   * led on, goes its way.
   *
   * @param before what happens in any case
   * @param confirmed null where a refusal is nobody's signature
   */
  private Decision<CannotComplete> refuse(String ground, List<Change> before, Confirmed confirmed) {
    List<Change> changes = new ArrayList<>(before);
    var needed = procedure.hearing(live.facts(), ground, at);
    if (needed.isPresent()) {
      var held = live.progress().beside().hearingOn(ground);
      if (held.isEmpty()) {
        changes.add(new Change.HearingAnnounced(step(), by, needed.get(), at));
        return accepted(changes);
      }
      if (!at.isAfter(held.get().decisionFrom().toInstant())) {
        return refused(new Refusal.HearingOpen(step(), held.get().decisionFrom()));
      }
    }
    var next = procedure.afterRefusal(live.facts(), step());
    if (next.isEmpty()) {
      changes.add(new Change.RefusalDecided(step(), by, ground, at));
    } else if (confirmed == null) {
      var refused = new Change.Resolved(step(), by, new Draft.Refuse(ground), next.get(), at);
      changes.addAll(onward(refused, Step.REFUSED));
    } else {
      var refused = confirmed.of(step(), by, Step.REFUSED, next.get(), at);
      changes.addAll(onward(refused, Step.REFUSED));
    }
    return accepted(changes);
  }

  private List<Change> onward(Change done, String outcome) {
    return Onward.from(live, done, outcome, procedure, at);
  }

  private String step() {
    return live.at().step();
  }
}
