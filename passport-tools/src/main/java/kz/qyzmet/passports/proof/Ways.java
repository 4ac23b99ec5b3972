package kz.qyzmet.passports.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Choices;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.ServiceTerms;
import kz.qyzmet.contracts.passport.Step;

/** All ways of a passport: what it leaves open, combined. */
final class Ways {
  private Ways() {}

  static List<Way> of(Passport passport) {
    var ways = new ArrayList<Way>();
    for (Channel channel : passport.channels().keySet()) {
      for (Locality locality : localities(passport, channel)) {
        for (Pickup pickup : pickups(passport, channel)) {
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

  /** Where the counter stands matters only where a term says so. */
  private static List<Locality> localities(Passport passport, Channel channel) {
    boolean matters =
        channel == Channel.CORPORATION
            && (passport.terms().exceptions().stream().anyMatch(each -> each.locality() != null)
                || Stream.concat(
                        passport.legs(channel).inbound().stream(),
                        passport.legs(channel).outbound().stream())
                    .anyMatch(leg -> leg.locality() != null));
    return matters ? List.of(Locality.values()) : List.of(Locality.SAME);
  }

  private static List<Pickup> pickups(Passport passport, Channel channel) {
    return switch (channel) {
      case CORPORATION -> List.of(Pickup.BRANCH);
      case OFFICE -> List.of(Pickup.OFFICE);
      case PORTAL -> {
        var kinds = passport.pickups().stream().map(PickupOption::kind).toList();
        yield Stream.of(Pickup.values()).filter(each -> kinds.contains(code(each))).toList();
      }
    };
  }

  private static Stream<Condition> conditions(Passport passport) {
    return Stream.of(
            passport.terms().exceptions().stream().map(ServiceTerms.LegalException::when),
            passport.terms().periods().stream().map(FilingPeriod::when),
            passport.pipeline().steps().values().stream().map(Step::when))
        .flatMap(each -> each);
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
