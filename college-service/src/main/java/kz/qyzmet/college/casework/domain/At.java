package kz.qyzmet.college.casework.domain;

import java.time.Instant;
import java.util.Optional;

/** Where a live case stands: the step, who may do it, since when, and who has taken it up. */
public record At(String step, String role, Instant since, Optional<StaffCode> claimedBy) {

  public static At entered(String step, String role, Instant since) {
    return new At(step, role, since, Optional.empty());
  }

  At takenBy(StaffCode person) {
    return new At(step, role, since, Optional.of(person));
  }
}
