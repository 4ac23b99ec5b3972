package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies beside the plain way of a case and is empty for most: the votes of a commission, the
 * hearing before a refusal, the waits for the applicant, the way back of what nobody has fetched.
 *
 * @param votes by member, as each voted last; only while the case stands at that vote
 * @param hearing the last one that was announced
 * @param waits in their order; all of them count, because the passport limits them together
 * @param back where it is that the branch has sent back; empty once it is there again
 */
public record Proceedings(
    Map<StaffCode, Draft> votes,
    Optional<HeldHearing> hearing,
    List<Wait> waits,
    Optional<WayBack> back) {

  public static final Proceedings NONE = new Proceedings(Map.of(), Optional.empty(), List.of());

  public Proceedings(Map<StaffCode, Draft> votes, Optional<HeldHearing> hearing, List<Wait> waits) {
    this(votes, hearing, waits, Optional.empty());
  }

  public Proceedings {
    var ordered = new TreeMap<>(votes);
    votes = Collections.unmodifiableMap(ordered);
    waits = List.copyOf(waits);
  }

  /**
   * A wait for the applicant, in which the clocks stand still.
   *
   * @param until when it ends at the latest; where somebody ended it earlier, when that was
   */
  public record Wait(Instant since, OffsetDateTime until) {

    Wait endedAt(Instant moment) {
      return new Wait(since, moment.atOffset(until.getOffset()));
    }
  }

  /**
   * A hearing before a refusal.
   *
   * @param ground code of the ground on which it is intended to refuse
   * @param objectionsUntil the last instant at which an objection is in time
   * @param decisionFrom only after this instant the refusal may be decided
   * @param objected whether the applicant has objected in time
   */
  public record HeldHearing(
      String ground,
      OffsetDateTime objectionsUntil,
      OffsetDateTime decisionFrom,
      boolean objected) {

    boolean takesObjection(Instant filedAt) {
      return !objected && !filedAt.isAfter(objectionsUntil.toInstant());
    }

    HeldHearing withObjection() {
      return new HeldHearing(ground, objectionsUntil, decisionFrom, true);
    }
  }

  Proceedings voted(StaffCode member, Draft ballot) {
    var all = new TreeMap<>(votes);
    all.put(member, ballot);
    return new Proceedings(all, hearing, waits, back);
  }

  Proceedings withoutVotes() {
    return votes.isEmpty() ? this : new Proceedings(Map.of(), hearing, waits, back);
  }

  Proceedings heard(HeldHearing announced) {
    return new Proceedings(votes, Optional.of(announced), waits, back);
  }

  Proceedings objected() {
    return new Proceedings(votes, hearing.map(HeldHearing::withObjection), waits, back);
  }

  Proceedings suspended(Instant since, OffsetDateTime until) {
    var all = new ArrayList<>(waits);
    all.add(new Wait(since, until));
    return new Proceedings(votes, hearing, all, back);
  }

  Proceedings resumed(Instant at) {
    var all = new ArrayList<>(waits);
    all.add(all.removeLast().endedAt(at));
    return new Proceedings(votes, hearing, all, back);
  }

  Proceedings onTheWayBack(Optional<WayBack> now) {
    return new Proceedings(votes, hearing, waits, now);
  }

  /** The hearing on that ground, if one was announced. */
  Optional<HeldHearing> hearingOn(String ground) {
    return hearing.filter(held -> held.ground().equals(ground));
  }

  /**
   * Until when the clocks stand still at that moment; empty where they run, and at its latest end a
   * wait is over even if nobody says so.
   */
  public Optional<OffsetDateTime> suspendedAt(Instant moment) {
    return waits.isEmpty()
        ? Optional.empty()
        : Optional.of(waits.getLast().until()).filter(until -> moment.isBefore(until.toInstant()));
  }
}
