package kz.qyzmet.scenarios.file;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.contracts.passport.Condition;
import kz.qyzmet.contracts.passport.FormField;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.PickupOption;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads a scenario and holds each word against the passport and the organisation. */
final class ScenarioReader {
  private static final String NONE = "none";
  private static final List<Locality> LOCALITIES = List.of(Locality.values());

  private final YamlObject root;
  private final List<Passport> passports;
  private final Organisations organisations;

  ScenarioReader(YamlObject root, List<Passport> passports, Organisations organisations) {
    this.root = root;
    this.passports = passports;
    this.organisations = organisations;
  }

  Scenario read() {
    var title = title(root.object("scenario"));
    var passport = passport();
    var provider = provider(passport);
    var filing = filing(root.object("filed"), passport, provider);
    var course =
        root.has("turnedAway") ? turnedAway() : accepted(new Cast(passport, provider, filing));
    root.nothingElse();
    return new Scenario(root.file(), title, passport, provider, filing, course);
  }

  private static LocalizedText title(YamlObject texts) {
    var title = new LocalizedText(texts.text("kk"), texts.text("ru"), texts.text("en"));
    texts.nothingElse();
    return title;
  }

  private Passport passport() {
    var editions = new LinkedHashMap<String, Passport>();
    passports.forEach(each -> editions.put(each.ref().toString(), each));
    return root.choice("passport", editions);
  }

  private Organisation provider(Passport passport) {
    var provider =
        root.choice(
            "provider",
            organisations.all().stream()
                .collect(Collectors.toMap(Organisation::code, Function.identity())));
    var kinds = passport.providerKinds().value();
    if (!kinds.contains(provider.kind())) {
      throw root.reject(
          "provider",
          "Expected an organisation of %s, but %s is of %s"
              .formatted(kinds.stream().sorted().toList(), provider.code(), provider.kind()));
    }
    return provider;
  }

  private Filing filing(YamlObject filed, Passport passport, Organisation provider) {
    var at = Times.read(filed, "at");
    if (!passport.inForce(at.toLocalDate())) {
      throw filed.reject(
          "at", "Expected a day on which %s is in force, but got %s".formatted(passport.ref(), at));
    }
    var channel = filed.choice("channel", codes(passport.channels().keySet().stream().toList()));
    var locality =
        filed.has("locality") ? filed.choice("locality", codes(LOCALITIES)) : Locality.SAME;
    var filing =
        new Filing(
            at,
            channel,
            locality,
            place(filed, places(passport, channel, locality, provider)),
            choices(filed, passport, provider),
            filed.has("without") ? papers(filed, "without", passport) : Set.of());
    complete(filed, passport, filing);
    filed.nothingElse();
    return filing;
  }

  private static PickupPlace place(YamlObject filed, Stream<PickupPlace> places) {
    // Of several of a kind the first.
    return filed.choice(
        "pickup",
        places.collect(
            Collectors.toMap(PickupPlace::kind, Function.identity(), (first, _) -> first)));
  }

  /** Who applies at a branch has the result there. */
  private static Stream<PickupPlace> places(
      Passport passport, Channel channel, Locality locality, Organisation provider) {
    if (channel == Channel.CORPORATION) {
      return Branches.demo().all().stream()
          .filter(each -> each.seenFrom(provider.locality()) == locality)
          .map(Branch::place);
    }
    var kinds = passport.pickups(channel).stream().map(PickupOption::kind).toList();
    return provider.pickups().stream().filter(place -> kinds.contains(place.kind()));
  }

  private static Map<String, String> choices(
      YamlObject filed, Passport passport, Organisation provider) {
    Map<String, String> chosen = new HashMap<>();
    if (filed.has("choices")) {
      var block = filed.object("choices");
      for (var field : block.keys()) {
        chosen.put(field, block.choice(field, options(block, passport, field, provider)));
      }
    }
    return chosen;
  }

  /** What an application would be asked for, as far as a step depends on it. */
  private static void complete(YamlObject filed, Passport passport, Filing filing) {
    var facts = Condition.facts(filing.choices(), filing.channel(), filing.pickup());
    var needed = passport.pipeline().fieldsOfBranches();
    for (FormField field : passport.form()) {
      if (needed.contains(field.code())
          && field.required()
          && field.askedFor(facts)
          && !filing.choices().containsKey(field.code())) {
        throw filed.reject(
            "choices",
            "Expected a choice for %s, on which a step depends, but there is none"
                .formatted(field.code()));
      }
    }
  }

  /** Those that an application to the provider may choose. */
  private static Map<String, String> options(
      YamlObject block, Passport passport, String code, Organisation provider) {
    var lists = passport.form().stream().filter(field -> !field.options().isEmpty()).toList();
    return lists.stream()
        .filter(field -> field.code().equals(code))
        .findFirst()
        .map(
            field ->
                field.options().stream()
                    .filter(option -> option.isFor(provider.kind()))
                    .map(FormField.Option::code)
                    .collect(Collectors.toMap(Function.identity(), Function.identity())))
        .orElseThrow(
            () ->
                block.reject(
                    code,
                    "Expected a list of the form %s, but got %s"
                        .formatted(lists.stream().map(FormField::code).toList(), code)));
  }

  private Scenario.Course turnedAway() {
    var reasons =
        Refusals.ALL.stream().collect(Collectors.toMap(Function.identity(), Function.identity()));
    return new Scenario.TurnedAway(
        new Said<>(root.choice("turnedAway", reasons), spot(root, "turnedAway", "turnedAway")));
  }

  private Scenario.Course accepted(Cast cast) {
    var promise = promise(root.object("promised"), cast.passport());
    var story = new LineReader(root.file(), cast).story(root.list("story"));
    if (story.isEmpty()) {
      throw root.reject("story", "Expected at least one line, but there is none");
    }
    var ends = root.object("ends");
    var standings = new StandingReader(root.file(), cast.passport());
    return new Scenario.Accepted(promise, story, standings.ending(ends));
  }

  private Promise promise(YamlObject promised, Passport passport) {
    var due =
        promised.text("due").equals(NONE)
            ? Optional.<LocalDateTime>empty()
            : Optional.of(Times.read(promised, "due"));
    var promise =
        new Promise(
            new Said<>(promised.date("registered"), in(promised, "registered")),
            new Said<>(due, in(promised, "due")),
            promised.has("internalDue")
                ? Optional.of(
                    new Said<>(Times.read(promised, "internalDue"), in(promised, "internalDue")))
                : Optional.empty(),
            promised.has("handOverBy")
                ? Optional.of(new Said<>(promised.date("handOverBy"), in(promised, "handOverBy")))
                : Optional.empty(),
            promised.has("papers")
                ? Optional.of(
                    new Said<>(papers(promised, "papers", passport), in(promised, "papers")))
                : Optional.empty());
    promised.nothingElse();
    return promise;
  }

  private static Set<String> papers(YamlObject block, String key, Passport passport) {
    Set<String> papers = new LinkedHashSet<>();
    for (String code : block.texts(key)) {
      if (passport.document(code).isEmpty()) {
        throw block.reject(
            key, "Expected papers of %s, but got %s".formatted(passport.ref(), code));
      }
      papers.add(code);
    }
    return papers;
  }

  private static Spot in(YamlObject promised, String key) {
    return spot(promised, key, "promised." + key);
  }

  static Spot spot(YamlObject block, String key, String path) {
    return new Spot(block.file(), block.line(key), path);
  }

  private static <E extends Enum<E>> Map<String, E> codes(List<E> values) {
    return values.stream()
        .collect(
            Collectors.toMap(each -> each.name().toLowerCase(Locale.ROOT), Function.identity()));
  }

  static <E extends Enum<E>> Map<String, E> names(E[] values) {
    return Arrays.stream(values).collect(Collectors.toMap(Enum::name, Function.identity()));
  }
}
