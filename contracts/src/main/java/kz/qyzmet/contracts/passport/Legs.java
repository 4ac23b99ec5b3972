package kz.qyzmet.contracts.passport;

import java.util.List;

/**
 * What lies between the applicant and the provider.
 *
 * @param inbound from the acceptance to the provider's registration, in order
 * @param outbound from the provider's last step to the place where the result is given out
 */
public record Legs(List<Leg> inbound, List<Leg> outbound) {
  /** Nothing lies between. */
  public static final Legs NONE = new Legs(List.of(), List.of());

  public Legs {
    inbound = List.copyOf(inbound);
    outbound = List.copyOf(outbound);
  }
}
