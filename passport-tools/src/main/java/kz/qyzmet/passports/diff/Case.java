package kz.qyzmet.passports.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FilingPeriod;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.ServiceTerms.LegalException;

/**
 * Applications that both editions treat alike among themselves.
 *
 * @param chosen the options on which a term or a window of either edition depends
 */
record Case(Channel channel, Locality locality, Map<String, String> chosen) {
  Case {
    chosen = Map.copyOf(chosen);
  }

  /** All cases of two editions, with the channels of either. */
  static List<Case> of(Passport old, Passport fresh) {
    var channels = EnumSet.copyOf(old.channels().keySet());
    channels.addAll(fresh.channels().keySet());
    var chosen = chosen(List.of(old, fresh));
    var cases = new ArrayList<Case>();
    for (Channel channel : channels) {
      for (Locality locality : localities(channel, old, fresh)) {
        chosen.forEach(each -> cases.add(new Case(channel, locality, each)));
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

  private static List<Map<String, String>> chosen(List<Passport> editions) {
    List<Map<String, String>> chosen = List.of(Map.of());
    for (String field : fields(editions)) {
      var options = options(field, editions);
      chosen = chosen.stream().flatMap(before -> with(before, field, options)).toList();
    }
    return chosen;
  }

  private static Stream<Map<String, String>> with(
      Map<String, String> before, String field, Collection<String> options) {
    return options.stream()
        .map(
            option -> {
              var more = new HashMap<>(before);
              more.put(field, option);
              return more;
            });
  }

  private static Set<String> fields(List<Passport> editions) {
    var fields = new TreeSet<String>();
    editions.stream()
        .map(Passport::terms)
        .flatMap(
            terms ->
                Stream.concat(
                    terms.exceptions().stream().map(LegalException::when),
                    terms.periods().stream().map(FilingPeriod::when)))
        .filter(Objects::nonNull)
        .map(Condition::field)
        .filter(field -> !Condition.FACTS.containsKey(field))
        .forEach(fields::add);
    return fields;
  }

  private static List<String> options(String field, List<Passport> editions) {
    return editions.stream()
        .flatMap(each -> each.form().stream())
        .filter(each -> each.code().equals(field))
        .flatMap(each -> each.options().stream())
        .map(FormField.Option::code)
        .distinct()
        .toList();
  }

  /** What a condition of a passport may ask for; the result is given out where people apply. */
  Map<String, String> facts() {
    var facts = new HashMap<>(chosen);
    facts.put(Condition.CHANNEL, channel.name().toLowerCase(Locale.ROOT));
    facts.put(Condition.PICKUP, channel == Channel.CORPORATION ? "branch" : "office");
    return facts;
  }
}
