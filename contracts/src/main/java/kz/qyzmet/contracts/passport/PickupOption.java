package kz.qyzmet.contracts.passport;

import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * A kind of place where the result can be had.
 *
 * @param kind {@code office} or {@code branch}
 * @param served false where the law offers it and we don't yet
 */
public record PickupOption(String kind, boolean served, LocalizedText name, Basis basis) {
  /** The calendar's word for it. */
  public Pickup pickup() {
    return kind.equals("branch") ? Pickup.BRANCH : Pickup.OFFICE;
  }

  boolean isFor(Channel channel) {
    return switch (channel) {
      case CORPORATION -> pickup() == Pickup.BRANCH;
      case OFFICE -> pickup() == Pickup.OFFICE;
      case PORTAL -> true;
    };
  }
}
