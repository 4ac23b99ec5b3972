package kz.qyzmet.contracts.organisation;

import java.util.Set;

/**
 * A member of the staff.
 *
 * @param code opaque; the token's subject, and all that events carry of a person
 * @param name shown inside the organisation only
 * @param roles {@code clerk}, {@code director}, {@code executor}
 */
public record Person(String code, String name, Set<String> roles) {
  public Person {
    roles = Set.copyOf(roles);
  }
}
