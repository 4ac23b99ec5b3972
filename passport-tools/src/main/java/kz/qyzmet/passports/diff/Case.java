package kz.qyzmet.passports.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Choices;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.ServiceTerms.LegalException;

/**
 * Applications that both editions treat alike among themselves.
 *
 * @param chosen the options on which a term or a window of either edition depends
 */
record Case(Channel channel, Locality locality, Pickup pickup, Map<String, String> chosen) {
  Case {
    chosen = Map.copyOf(chosen);
  }

  /** All cases of two editions, with the channels of either. */
  static List<Case> of(Passport old, Passport fresh) {
    var channels = EnumSet.copyOf(old.channels().keySet());
    channels.addAll(fresh.channels().keySet());
    var cases = new ArrayList<Case>();
    for (Channel channel : channels) {
      for (Locality locality : localities(channel, old, fresh)) {
        for (Pickup pickup : pickups(channel, old, fresh)) {
          var conditions = Stream.of(old, fresh).flatMap(Case::conditions);
          Choices.of(List.of(old, fresh), conditions, channel, pickup)
              .forEach(each -> cases.add(new Case(channel, locality, pickup, each)));
        }
      }
    }
    return cases;
  }

  /** Only the Corporation has counters elsewhere, and they matter only where a term says so. */
  private static Set<Locality> localities(Channel channel, Passport old, Passport fresh) {
    boolean matters =
        channel == Channel.CORPORATION
            && Stream.of(old, fresh)
                .flatMap(each -> each.terms().exceptions().stream())
                .anyMatch(each -> each.locality() != null);
    return matters ? EnumSet.allOf(Locality.class) : EnumSet.of(Locality.SAME);
  }

  /** Where the result is given out matters only where a term or a window says so. */
  private static List<Pickup> pickups(Channel channel, Passport old, Passport fresh) {
    boolean matters =
        Stream.of(old, fresh)
            .flatMap(Case::conditions)
            .anyMatch(each -> each != null && each.field().equals(Condition.PICKUP));
    return Stream.of(old, fresh)
        .flatMap(each -> each.pickups(channel).stream())
        .map(PickupOption::pickup)
        .distinct()
        .sorted()
        .limit(matters ? Pickup.values().length : 1)
        .toList();
  }

  private static Stream<Condition> conditions(Passport edition) {
    return Stream.concat(
        edition.terms().exceptions().stream().map(LegalException::when),
        edition.terms().periods().stream().map(FilingPeriod::when));
  }

  /** What a condition of a passport may ask for. */
  Map<String, Object> facts() {
    return Condition.facts(chosen, channel, pickup);
  }
}
