package kz.qyzmet.contracts.passport;

import java.util.List;

/**
 * When an application isn't even accepted.
 *
 * @param grounds why not; whether they hold on the portal too is a setting
 */
public record AcceptanceRefusal(List<RefusalGround> grounds, Basis basis) {
  public AcceptanceRefusal {
    grounds = List.copyOf(grounds);
  }
}
