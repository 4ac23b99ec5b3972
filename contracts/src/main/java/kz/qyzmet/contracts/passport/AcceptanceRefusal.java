package kz.qyzmet.contracts.passport;

import java.util.List;

/**
 * When an application isn't even accepted.
 *
 * @param onPortal whether staff may refuse acceptance of a portal application the same way
 */
public record AcceptanceRefusal(
    List<RefusalGround> grounds, Sourced<Boolean> onPortal, Basis basis) {
  public AcceptanceRefusal {
    grounds = List.copyOf(grounds);
  }
}
