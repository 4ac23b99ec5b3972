package kz.qyzmet.benchmarks.passport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * Applications of one service with the same facts, and so with the same steps where all is granted.
 *
 * @param providers who can take them: they give the service and have such a place of pickup
 * @param pickup the kind of that place
 * @param choices codes chosen in the fields on which the steps depend
 * @param acts of people from the first step to the end; a vote of several is one for each member
 * @param events that these acts bring; the opening is none of them
 */
public record Way(
    PassportRef service,
    List<Organisation> providers,
    Channel channel,
    String pickup,
    Map<String, String> choices,
    int acts,
    int events) {
  public Way {
    providers = List.copyOf(providers);
    choices = Map.copyOf(choices);
  }

  /** Where that provider's result is given out. */
  public PickupPlace place(Organisation provider) {
    return provider.pickups().stream()
        .filter(each -> each.kind().equals(pickup))
        .findFirst()
        .orElseThrow();
  }

  /** Such as {@code tve-duplicate@1, portal to office, 5 acts}. */
  @Override
  public String toString() {
    var chosen = choices.isEmpty() ? "" : ", " + new TreeMap<>(choices).values();
    return "%s, %s to %s%s, %d acts"
        .formatted(service, channel.name().toLowerCase(Locale.ROOT), pickup, chosen, acts);
  }
}
