package kz.qyzmet.contracts.passport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Pickup;

/** What an applicant can choose, as far as conditions ask for it. */
public final class Choices {
  private final List<FormField> fields;
  private final Channel channel;
  private final Pickup pickup;

  private Choices(List<FormField> fields, Channel channel, Pickup pickup) {
    this.fields = fields;
    this.channel = channel;
    this.pickup = pickup;
  }

  /**
   * Every combination of the enum fields for which the conditions ask; a field that may be left
   * out, or is not asked for, is absent.
   *
   * @param editions whose forms have the fields; an option of any of them counts
   * @param conditions may hold nulls, where nothing is asked
   */
  public static List<Map<String, String>> of(
      Collection<Passport> editions, Stream<Condition> conditions, Channel channel, Pickup pickup) {
    var named = new TreeSet<String>();
    conditions
        .filter(Objects::nonNull)
        .map(Condition::field)
        .filter(field -> !Condition.FACTS.containsKey(field))
        .forEach(named::add);
    var fields =
        editions.stream()
            .flatMap(each -> each.form().stream())
            .filter(each -> named.contains(each.code()))
            .toList();
    var choices = new Choices(fields, channel, pickup);
    List<Map<String, String>> combined = List.of(Map.of());
    for (String field : named) {
      combined = choices.extended(combined, field);
    }
    return combined.stream().filter(choices::isPossible).toList();
  }

  private List<Map<String, String>> extended(List<Map<String, String>> choices, String field) {
    var extended = new ArrayList<Map<String, String>>();
    for (var before : choices) {
      for (String option : options(field)) {
        var more = new HashMap<>(before);
        more.put(field, option);
        extended.add(more);
      }
      extended.add(before);
    }
    return extended;
  }

  private List<String> options(String field) {
    return fields.stream()
        .filter(each -> each.code().equals(field))
        .flatMap(each -> each.options().stream())
        .map(FormField.Option::code)
        .distinct()
        .toList();
  }

  private boolean isPossible(Map<String, String> chosen) {
    var facts = Condition.facts(chosen, channel, pickup);
    return fields.stream()
        .map(FormField::code)
        .distinct()
        .allMatch(
            field ->
                fields.stream()
                    .filter(each -> each.code().equals(field))
                    .anyMatch(
                        each ->
                            chosen.containsKey(field)
                                ? mayBeThere(each, facts)
                                : mayBeAbsent(each, facts)));
  }

  private boolean mayBeThere(FormField field, Map<String, ?> facts) {
    return field.askedFor(facts) || isOpen(field.condition());
  }

  private boolean mayBeAbsent(FormField field, Map<String, ?> facts) {
    return !field.required() || !field.askedFor(facts) || isOpen(field.condition());
  }

  /** Whether that depends on a field for which nobody else asks here. */
  private boolean isOpen(Condition condition) {
    return condition != null
        && !Condition.FACTS.containsKey(condition.field())
        && fields.stream().noneMatch(each -> each.code().equals(condition.field()));
  }
}
