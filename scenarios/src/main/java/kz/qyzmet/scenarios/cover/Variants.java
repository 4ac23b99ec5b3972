package kz.qyzmet.scenarios.cover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;

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
      for (var pickup : passport.pickups()) {
        for (var choices : choices()) {
          var name = name(choices, channel, pickup.pickup());
          all.putIfAbsent(name, new Chosen(channel, pickup, choices));
        }
      }
    }
    return all;
  }

  private List<Map<String, String>> choices() {
    var fields = passport.pipeline().fieldsOfBranches();
    List<Map<String, String>> all = new ArrayList<>(List.of(Map.of()));
    for (FormField field : passport.form()) {
      if (fields.contains(field.code())) {
        all =
            all.stream()
                .flatMap(known -> field.options().stream().map(one -> with(known, field, one)))
                .toList();
      }
    }
    return all;
  }

  private static Map<String, String> with(
      Map<String, String> known, FormField field, FormField.Option option) {
    var more = new HashMap<>(known);
    more.put(field.code(), option.code());
    return Map.copyOf(more);
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
