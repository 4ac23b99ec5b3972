package kz.qyzmet.intake.catalogue.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import kz.qyzmet.calendar.due.Branch;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;
import kz.qyzmet.intake.catalogue.usecase.Preview;
import kz.qyzmet.kit.http.Parameters;

/** Reads what a caller asks about from the query; what no passport knows is refused by name. */
final class Wishes {
  private static final List<String> OWN =
      List.of("channel", "provider", "locality", "branch", "pickup");

  private final Catalogue.Entry entry;
  private final MultivaluedMap<String, String> query;

  Wishes(Catalogue.Entry entry, MultivaluedMap<String, String> query) {
    this.entry = entry;
    this.query = query;
  }

  Preview.Wish wish() {
    var channel = channel();
    var pickup =
        channel == Channel.CORPORATION
            ? Pickup.BRANCH
            : choice("pickup", Pickup.values(), Pickup.OFFICE);
    return new Preview.Wish(
        channel,
        provider(),
        choice("locality", Locality.values(), Locality.SAME),
        choice("branch", Branch.values(), Branch.ORDINARY),
        pickup,
        facts());
  }

  /** The way asked about: one that the service has. */
  Channel channel() {
    var known = entry.passport().channels().keySet();
    if (!query.containsKey("channel")) {
      return known.iterator().next();
    }
    var channel = choice("channel", Channel.values(), null);
    if (!known.contains(channel)) {
      throw invalid("channel", known.stream().map(Wishes::code).toList());
    }
    return channel;
  }

  private Organisation provider() {
    var codes = entry.providers().stream().map(Organisation::code).toList();
    var asked = query.getFirst("provider");
    return entry.providers().stream()
        .filter(each -> asked == null || each.code().equals(asked))
        .findFirst()
        .orElseThrow(() -> invalid("provider", codes));
  }

  /** The enum fields of the form that the query names, each with one of its options. */
  Map<String, String> facts() {
    var facts = new HashMap<String, String>();
    for (String name : query.keySet()) {
      if (!OWN.contains(name)) {
        facts.put(name, option(entry.passport(), name, query.getFirst(name)));
      }
    }
    return facts;
  }

  private static String option(Passport passport, String name, String value) {
    var enums =
        passport.form().stream().filter(each -> each.type() == FormField.Type.ENUM).toList();
    var field =
        enums.stream()
            .filter(each -> each.code().equals(name))
            .findFirst()
            .orElseThrow(
                () -> {
                  var names = new TreeSet<>(OWN);
                  enums.forEach(each -> names.add(each.code()));
                  return invalid(name, List.copyOf(names));
                });
    var codes = field.options().stream().map(FormField.Option::code).toList();
    if (!codes.contains(value)) {
      throw invalid(name, codes);
    }
    return value;
  }

  private <T extends Enum<T>> T choice(String name, T[] values, T unsaid) {
    var asked = query.getFirst(name);
    if (asked == null) {
      return unsaid;
    }
    return Arrays.stream(values)
        .filter(each -> code(each).equals(asked))
        .findFirst()
        .orElseThrow(() -> invalid(name, Arrays.stream(values).map(Wishes::code).toList()));
  }

  private static RuntimeException invalid(String name, List<String> known) {
    return Parameters.invalid(name, String.join(", ", known)).exception();
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
