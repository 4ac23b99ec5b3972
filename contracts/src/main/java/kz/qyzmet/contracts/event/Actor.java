package kz.qyzmet.contracts.event;

/**
 * Who did something.
 *
 * @param role {@code applicant}, {@code clerk}, {@code director}, {@code executor} or {@code
 *     system}
 * @param person opaque code of a staff member from the organisation's file; null for the others
 */
public record Actor(String role, String person) {
  public Actor {
    Required.present(role, "role");
  }

  /** What a service did by itself. */
  public static Actor system() {
    return new Actor("system", null);
  }
}
