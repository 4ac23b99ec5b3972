package kz.qyzmet.intake.catalogue.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.calendar.due.Pickup;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.passport.Violation;
import kz.qyzmet.intake.catalogue.usecase.Catalogue;
import kz.qyzmet.intake.catalogue.usecase.Preview;
import kz.qyzmet.kit.http.Parameters;
import kz.qyzmet.kit.problem.Problem;

/** Reads what a caller asks about from the query; what no passport knows is refused by name. */
final class Wishes {
  private static final List<String> OWN =
      List.of("channel", "provider", "locality", "branch", "pickup");

  private final Catalogue.Entry entry;
  private final Branches branches;
  private final MultivaluedMap<String, String> query;

  /** What every question depends on, read once. */
  private final Channel channel;

  private final Map<String, String> chosen;
  private final List<Pickup> places;
  private final Pickup pickup;

  Wishes(Catalogue.Entry entry, Branches branches, MultivaluedMap<String, String> query) {
    this.entry = entry;
    this.branches = branches;
    this.query = query;
    this.channel = asked();
    this.chosen = options();
    this.places = known();
    this.pickup = place();
  }

  /**
   * What an application would be, as far as its dates depend on it. A choice that they depend on
   * has to be there: without it no window would hold, and any day would seem to be one of filing.
   */
  Preview.Wish wish() {
    var provider = provider();
    var branch = branch();
    var locality = locality(provider, branch);
    var wish = new Preview.Wish(channel, provider, locality, branch, pickup, chosen);
    undecided(entry.passport().terms().decidedBy(channel, locality))
        .ifPresent(
            field -> {
              throw missing(field).exception();
            });
    return wish;
  }

  /** The counter asked about, on the Corporation's channel; null where the query names none. */
  private Branch branch() {
    var asked = query.getFirst("branch");
    if (asked == null) {
      return null;
    }
    if (channel != Channel.CORPORATION) {
      throw invalid("channel", List.of(code(Channel.CORPORATION)));
    }
    return branches.find(asked).orElseThrow(() -> invalid("branch", branches.codes()));
  }

  /** The branch's own; without one the query may say it. */
  private Locality locality(Organisation provider, Branch branch) {
    if (branch == null) {
      return choice("locality", Locality.values(), Locality.SAME);
    }
    var known = branch.seenFrom(provider.locality());
    if (choice("locality", Locality.values(), known) != known) {
      throw invalid("locality", List.of(code(known)));
    }
    return known;
  }

  /** What such an application is asked for, required or not. */
  List<DocumentRequirement> papers() {
    return entry.passport().documents(channel, facts());
  }

  private Map<String, Object> facts() {
    return Condition.facts(chosen, channel, pickup);
  }

  /** A place where an applicant of that channel may have the result. */
  private Pickup place() {
    var asked = choice("pickup", Pickup.values(), places.getFirst());
    if (!places.contains(asked)) {
      throw invalid("pickup", places.stream().map(Wishes::code).toList());
    }
    return asked;
  }

  /** The provider's own office first. */
  private List<Pickup> known() {
    return entry.passport().pickups(channel).stream().map(PickupOption::pickup).sorted().toList();
  }

  /** Whether we take such an application already, and give its result out there. */
  boolean served() {
    return entry.passport().serves(channel)
        && entry.passport().pickup(code(pickup)).filter(PickupOption::served).isPresent();
  }

  /** The first of the deciding fields that such an application would need and the query lacks. */
  private Optional<FormField> undecided(Set<String> deciding) {
    var facts = facts();
    return entry.passport().form().stream()
        .filter(field -> deciding.contains(field.code()) && !chosen.containsKey(field.code()))
        .filter(field -> field.required() && field.askedFor(facts))
        .findFirst();
  }

  private Problem missing(FormField field) {
    var codes = field.options().stream().map(FormField.Option::code).toList();
    return ruled("choice-missing", field)
        .fact("allowed", String.join(", ", codes))
        .error(fault(field, Violation.MISSING, Map.of()));
  }

  Channel channel() {
    return channel;
  }

  /** The way asked about: one that the service has. */
  private Channel asked() {
    var known = entry.passport().channels().keySet();
    if (!query.containsKey("channel")) {
      return known.iterator().next();
    }
    var asked = choice("channel", Channel.values(), null);
    if (!known.contains(asked)) {
      throw invalid("channel", known.stream().map(Wishes::code).toList());
    }
    return asked;
  }

  /** The one asked about, or else the first at which all of that can be chosen. */
  private Organisation provider() {
    var asked = query.getFirst("provider");
    var candidates =
        entry.providers().stream()
            .filter(each -> asked == null || each.code().equals(asked))
            .toList();
    if (candidates.isEmpty()) {
      throw invalid("provider", entry.providers().stream().map(Organisation::code).toList());
    }
    var fit = candidates.stream().filter(each -> unfit(each).isEmpty()).toList();
    if (fit.isEmpty()) {
      throw notThere(candidates.getFirst()).exception();
    }
    return fit.stream()
        .filter(this::givesOut)
        .findFirst()
        .orElseThrow(() -> invalid("pickup", places(fit.getFirst())));
  }

  private boolean givesOut(Organisation provider) {
    return channel == Channel.CORPORATION || places(provider).contains(code(pickup));
  }

  private List<String> places(Organisation provider) {
    var known = places.stream().map(Wishes::code).toList();
    return provider.pickups().stream()
        .map(PickupPlace::kind)
        .distinct()
        .filter(known::contains)
        .toList();
  }

  /** The first field whose option is for organisations of other kinds. */
  private Optional<FormField> unfit(Organisation provider) {
    return entry.passport().form().stream()
        .filter(
            field ->
                field.options().stream()
                    .anyMatch(
                        option ->
                            option.code().equals(chosen.get(field.code()))
                                && !option.isFor(provider.kind())))
        .findFirst();
  }

  private Problem notThere(Organisation provider) {
    var field = unfit(provider).orElseThrow();
    var allowed =
        field.options().stream()
            .filter(option -> option.isFor(provider.kind()))
            .map(FormField.Option::code)
            .collect(Collectors.joining(", "));
    return ruled(Violation.NOT_FOR_PROVIDER, field)
        .fact("value", chosen.get(field.code()))
        .fact("provider", provider.code())
        .fact("allowed", allowed)
        .error(fault(field, Violation.NOT_FOR_PROVIDER, Map.of("allowed", allowed)));
  }

  /** A query that does not fit the passport: which edition of it, and by which clause. */
  private Problem ruled(String code, FormField field) {
    return Problem.of(code, 400)
        .fact("parameter", field.code())
        .member("passport", entry.passport().ref().toString())
        .member("clause", field.basis().text());
  }

  private static Problem.FieldFault fault(FormField field, String code, Map<String, Object> facts) {
    return new Problem.FieldFault(
        field.code(), code, facts, Map.of("clause", field.basis().text()));
  }

  /** The enum fields of the form that the query names, each with one of its options. */
  private Map<String, String> options() {
    var options = new HashMap<String, String>();
    for (String name : query.keySet()) {
      if (!OWN.contains(name)) {
        options.put(name, option(entry.passport(), name, query.getFirst(name)));
      }
    }
    return options;
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
