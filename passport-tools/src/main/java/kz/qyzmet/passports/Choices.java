package kz.qyzmet.passports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;

/** What an applicant can choose, as far as conditions ask for it. */
public final class Choices {
  private Choices() {}

  /**
   * Every combination of the enum fields for which the conditions ask.
   *
   * @param editions whose forms have the fields; an option of any of them counts
   * @param conditions may hold nulls, where nothing is asked
   */
  public static List<Map<String, String>> of(
      Collection<Passport> editions, Stream<Condition> conditions) {
    var fields = new TreeSet<String>();
    conditions
        .filter(Objects::nonNull)
        .map(Condition::field)
        .filter(field -> !Condition.FACTS.containsKey(field))
        .forEach(fields::add);
    List<Map<String, String>> choices = List.of(Map.of());
    for (String field : fields) {
      choices = extended(choices, field, options(field, editions));
    }
    return choices;
  }

  private static List<Map<String, String>> extended(
      List<Map<String, String>> choices, String field, List<String> options) {
    var extended = new ArrayList<Map<String, String>>();
    for (var before : choices) {
      for (String option : options) {
        var more = new HashMap<>(before);
        more.put(field, option);
        extended.add(more);
      }
    }
    return extended;
  }

  private static List<String> options(String field, Collection<Passport> editions) {
    return editions.stream()
        .flatMap(each -> each.form().stream())
        .filter(each -> each.code().equals(field))
        .flatMap(each -> each.options().stream())
        .map(FormField.Option::code)
        .distinct()
        .toList();
  }
}
