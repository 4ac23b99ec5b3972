package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a live case stands: the step, who may do it, since when, and who has taken it up.
 *
 * @param reservedFor the one person of the role who may do it; empty where any may
 */
public record At(
    String step,
    String role,
    Instant since,
    Optional<StaffCode> reservedFor,
    Optional<StaffCode> claimedBy) {

  static At entered(Change.Place place, Instant since, Optional<StaffCode> executor) {
    var reserved = place.forExecutor() ? executor : Optional.<StaffCode>empty();
    return new At(place.step(), place.role(), since, reserved, Optional.empty());
  }

  At takenBy(StaffCode person) {
    return new At(step, role, since, reservedFor, Optional.of(person));
  }

  At since(Instant moment) {
    return new At(step, role, moment, reservedFor, claimedBy);
  }

  At handedTo(StaffCode person) {
    return new At(step, role, since, reservedFor.map(_ -> person), Optional.of(person));
  }
}
