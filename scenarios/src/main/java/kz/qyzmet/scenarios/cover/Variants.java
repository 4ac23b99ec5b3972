package kz.qyzmet.scenarios.cover;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Choices;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Step;

/** The combinations of a passport's conditional steps, each with facts that lead to it. */
final class Variants {
  private final Passport passport;

  Variants(Passport passport) {
    this.passport = passport;
  }

  /** Facts of an application. */
  record Chosen(Channel channel, PickupOption pickup, Map<String, String> choices) {
    Chosen {
      choices = Map.copyOf(choices);
    }

    String channelCode() {
      return channel.name().toLowerCase(Locale.ROOT);
    }
  }

  /** Each combination once, by its name. */
  Map<String, Chosen> all() {
    var all = new LinkedHashMap<String, Chosen>();
    for (var channel : passport.channels().keySet()) {
      for (var pickup : passport.pickups(channel)) {
        for (var choices : choices(channel, pickup.pickup())) {
          var name = name(choices, channel, pickup.pickup());
          all.putIfAbsent(name, new Chosen(channel, pickup, choices));
        }
      }
    }
    return all;
  }

  private List<Map<String, String>> choices(Channel channel, Pickup pickup) {
    var conditions = passport.pipeline().steps().values().stream().map(Step::when);
    return Choices.of(List.of(passport), conditions, channel, pickup);
  }

  /** Which of the conditional steps an application of those facts has. */
  String name(Map<String, String> choices, Channel channel, Pickup pickup) {
    var facts = Condition.facts(choices, channel, pickup);
    return passport.pipeline().steps().values().stream()
        .filter(step -> step.when() != null)
        .map(step -> (step.appliesTo(facts) ? "with " : "without ") + step.code())
        .collect(Collectors.joining(", "));
  }
}
