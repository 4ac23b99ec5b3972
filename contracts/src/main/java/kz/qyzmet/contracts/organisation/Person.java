package kz.qyzmet.contracts.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A member of the staff.
 *
 * @param code opaque; the token's subject, and all that events carry of a person
 * @param name shown inside the organisation only
 * @param roles {@code clerk}, {@code director}, {@code executor}
 * @param department code of a department of the organisation; empty where none is named
 * @param absences days away, without overlaps
 */
public record Person(
    String code,
    String name,
    Set<String> roles,
    Optional<String> department,
    List<Absence> absences) {
  public Person {
    roles = Set.copyOf(roles);
    absences = List.copyOf(absences);
  }

  /** Somebody of no department who is always there. */
  public Person(String code, String name, Set<String> roles) {
    this(code, name, roles, Optional.empty(), List.of());
  }

  /** The absence that covers that day. */
  public Optional<Absence> absenceOn(LocalDate day) {
    return absences.stream().filter(absence -> absence.covers(day)).findFirst();
  }
}
