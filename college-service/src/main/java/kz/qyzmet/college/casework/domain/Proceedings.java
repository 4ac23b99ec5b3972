package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What lies beside the plain way of a case and is empty for most: the votes of a commission, the
 * hearing before a refusal, the wait for the applicant.
 *
 * @param votes by member, as each voted last; only while the case stands at that vote
 * @param hearing the last one that was announced
 * @param suspendedUntil when the clocks run again at the latest; empty while they run
 */
public record Proceedings(
    Map<StaffCode, Draft> votes,
    Optional<HeldHearing> hearing,
    Optional<OffsetDateTime> suspendedUntil) {

  public static final Proceedings NONE =
      new Proceedings(Map.of(), Optional.empty(), Optional.empty());

  public Proceedings {
    var ordered = new TreeMap<>(votes);
    votes = Collections.unmodifiableMap(ordered);
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
    return new Proceedings(all, hearing, suspendedUntil);
  }

  Proceedings withoutVotes() {
    return votes.isEmpty() ? this : new Proceedings(Map.of(), hearing, suspendedUntil);
  }

  Proceedings heard(HeldHearing announced) {
    return new Proceedings(votes, Optional.of(announced), suspendedUntil);
  }

  Proceedings objected() {
    return new Proceedings(votes, hearing.map(HeldHearing::withObjection), suspendedUntil);
  }

  Proceedings suspended(OffsetDateTime until) {
    return new Proceedings(votes, hearing, Optional.of(until));
  }

  Proceedings resumed() {
    return new Proceedings(votes, hearing, Optional.empty());
  }

  /** The hearing on that ground, if one was announced. */
  Optional<HeldHearing> hearingOn(String ground) {
    return hearing.filter(held -> held.ground().equals(ground));
  }

  /** Until when the clocks stand still at that moment; empty where they run. */
  Optional<OffsetDateTime> suspendedAt(Instant moment) {
    return suspendedUntil.filter(until -> !moment.isAfter(until.toInstant()));
  }
}
