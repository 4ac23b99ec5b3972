package kz.qyzmet.contracts.event;

/**
 * Who did something.
 *
 * @param role one of the roles in a passport's steps, {@code operator} for the Corporation's,
 *     {@code applicant} or {@code system}
 * @param person opaque code of a staff member or an operator; null for the others
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
