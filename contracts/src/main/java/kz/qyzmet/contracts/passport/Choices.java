package kz.qyzmet.contracts.passport;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What an application may choose, as far as steps depend on it: each choice that can be made. */
final class Choices {
  private final Passport passport;

  Choices(Passport passport) {
    this.passport = passport;
  }

  /** Codes by field or fact; a field that is not asked for, or left out, is absent. */
  List<Map<String, String>> all() {
    var all = new ArrayList<Map<String, String>>(List.of(Map.of()));
    for (String field : deciding()) {
      var next = new ArrayList<Map<String, String>>();
      for (var chosen : all) {
        codes(field, chosen).forEach(code -> next.add(with(chosen, field, code)));
        if (mayBeAbsent(field, chosen)) {
          next.add(chosen);
        }
      }
      all = next;
    }
    return all;
  }

  /** In the form's order, so that what a field depends on is chosen before it. */
  private Set<String> deciding() {
    var named = new LinkedHashSet<String>();
    passport.pipeline().steps().values().stream()
        .filter(step -> step.when() != null)
        .forEach(step -> named.add(step.when().field()));
    var sorted = new LinkedHashSet<String>();
    Stream.concat(
            Condition.FACTS.keySet().stream().sorted(),
            passport.form().stream().map(FormField::code))
        .filter(named::contains)
        .forEach(sorted::add);
    return sorted;
  }

  private Stream<String> codes(String field, Map<String, String> chosen) {
    if (field.equals(Condition.CHANNEL)) {
      return passport.channels().keySet().stream()
          .map(each -> each.name().toLowerCase(Locale.ROOT));
    }
    if (field.equals(Condition.PICKUP)) {
      return passport.pickups().stream().map(PickupOption::kind);
    }
    return field(field)
        .filter(each -> isOpen(each.condition(), chosen) != Answer.NO)
        .flatMap(each -> each.options().stream())
        .map(FormField.Option::code);
  }

  private boolean mayBeAbsent(String field, Map<String, String> chosen) {
    return field(field)
        .anyMatch(each -> !each.required() || isOpen(each.condition(), chosen) != Answer.YES);
  }

  private Stream<FormField> field(String code) {
    return passport.form().stream().filter(each -> each.code().equals(code));
  }

  private enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  /** Whether a field is asked for; unknown where that depends on what no step asks for. */
  private static Answer isOpen(Condition condition, Map<String, String> chosen) {
    if (condition == null) {
      return Answer.YES;
    }
    if (!chosen.containsKey(condition.field())) {
      return Answer.UNKNOWN;
    }
    return condition.holds(chosen) ? Answer.YES : Answer.NO;
  }

  private static Map<String, String> with(Map<String, String> chosen, String field, String code) {
    var more = new HashMap<>(chosen);
    more.put(field, code);
    return more;
  }
}
