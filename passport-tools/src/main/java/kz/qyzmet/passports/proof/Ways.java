package kz.qyzmet.passports.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Choices;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.Leg;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.ServiceTerms.LegalException;
import kz.qyzmet.contracts.passport.Step;

/** All ways of a passport: what it leaves open, combined. */
final class Ways {
  private Ways() {}

  static List<Way> of(Passport passport) {
    var ways = new ArrayList<Way>();
    for (Channel channel : passport.channels().keySet()) {
      for (Pickup pickup : pickups(passport, channel)) {
        for (Locality locality : localities(passport, channel, pickup)) {
          for (var chosen : choices(passport, channel, pickup)) {
            var facts = Condition.facts(chosen, channel, pickup);
            ways.add(new Way(passport, channel, locality, pickup, facts));
          }
        }
      }
    }
    return ways;
  }

  private static List<Map<String, String>> choices(
      Passport passport, Channel channel, Pickup pickup) {
    return Choices.of(List.of(passport), conditions(passport), channel, pickup);
  }

  /** Where the counter stands matters only where a term or a leg says so. */
  private static List<Locality> localities(Passport passport, Channel channel, Pickup pickup) {
    var exceptions = passport.terms().exceptions().stream().map(LegalException::locality);
    var legs =
        Stream.of(passport.legs(channel).inbound(), passport.wayTo(pickup))
            .flatMap(List::stream)
            .map(Leg::locality);
    var places = channel == Channel.CORPORATION ? Stream.concat(exceptions, legs) : legs;
    return places.anyMatch(Objects::nonNull) ? List.of(Locality.values()) : List.of(Locality.SAME);
  }

  private static List<Pickup> pickups(Passport passport, Channel channel) {
    return passport.pickups(channel).stream().map(PickupOption::pickup).sorted().toList();
  }

  private static Stream<Condition> conditions(Passport passport) {
    return Stream.of(
            passport.terms().exceptions().stream().map(LegalException::when),
            passport.terms().periods().stream().map(FilingPeriod::when),
            passport.pipeline().steps().values().stream().map(Step::when))
        .flatMap(each -> each);
  }
}
