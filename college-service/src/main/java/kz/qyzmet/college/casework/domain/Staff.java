package kz.qyzmet.college.casework.domain;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A person at work: whose, and in which roles. A person of two roles acts in one at a time. */
public record Staff(StaffCode code, String organisation, Set<String> roles) {

  public Staff {
    roles = Set.copyOf(roles);
  }

  public Optional<Actor> actingAs(String role) {
    return roles.contains(role) ? Actor.in(role, code) : Optional.empty();
  }

  /** As one who leads the work; a person of both roles acts as the director. */
  public Optional<Actor.Head> asHead() {
    if (roles.contains(Actor.Director.ROLE)) {
      return Optional.of(new Actor.Director(code));
    }
    return roles.contains(Actor.Management.ROLE)
        ? Optional.of(new Actor.Management(code))
        : Optional.empty();
  }

  /** The roles in a stable order, for a refusal's text. */
  public String roleNames() {
    return String.join(", ", new TreeSet<>(roles));
  }
}
