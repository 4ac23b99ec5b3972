package kz.qyzmet.scenarios.file;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.event.PickupPlace;

/**
 * How the application comes in. Times are the provider's wall clock.
 *
 * @param locality whether the counter stands in the provider's own town
 * @param place where the result is wanted; of an application at a branch, that branch
 * @param choices codes chosen in the form's lists, by field
 * @param without codes of papers that are left at home, though all others come that are asked for
 */
public record Filing(
    LocalDateTime at,
    Channel channel,
    Locality locality,
    PickupPlace place,
    Map<String, String> choices,
    Set<String> without) {
  public Filing {
    choices = Map.copyOf(choices);
    without = Set.copyOf(without);
  }

  /** The calendar's word for where the result is given out. */
  public Pickup pickup() {
    return place.kind().equals("branch") ? Pickup.BRANCH : Pickup.OFFICE;
  }
}
