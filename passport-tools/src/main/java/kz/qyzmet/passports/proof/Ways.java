package kz.qyzmet.passports.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.FormField;
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
          for (Map<String, String> chosen : choices(passport)) {
            var facts = new HashMap<>(chosen);
            facts.put(Condition.CHANNEL, code(channel));
            facts.put(Condition.PICKUP, code(pickup));
            ways.add(new Way(passport, channel, locality, pickup, facts));
          }
        }
      }
    }
    return ways;
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

  /** Every combination of the enum fields that a term, a window or a step asks for. */
  private static List<Map<String, String>> choices(Passport passport) {
    var asked = new TreeSet<String>();
    conditions(passport)
        .filter(Objects::nonNull)
        .map(Condition::field)
        .filter(field -> !Condition.FACTS.containsKey(field))
        .forEach(asked::add);
    List<Map<String, String>> choices = List.of(Map.of());
    for (String code : asked) {
      var field =
          passport.form().stream()
              .filter(each -> each.code().equals(code))
              .findFirst()
              .orElseThrow();
      choices =
          choices.stream()
              .flatMap(
                  before ->
                      field.options().stream()
                          .map(FormField.Option::code)
                          .map(
                              option -> {
                                var more = new HashMap<>(before);
                                more.put(code, option);
                                return (Map<String, String>) more;
                              }))
              .toList();
    }
    return choices;
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
