package kz.qyzmet.intake.filing.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.TimelineEntry.Fact;

/** Sentences for the timeline, from {@code timeline_<language>.properties}. */
final class TimelineTexts {
  private static final Map<String, TimelineTexts> ALL = load();

  /** {@code kz.qyzmet.case.registered.v1} has the key {@code event.case.registered}. */
  private static final Pattern TYPE = Pattern.compile("kz\\.qyzmet\\.(.+)\\.v\\d+");

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");
  private static final String MOVED = "event.deadline.moved";
  private static final char FIRST_PLACE = '0';
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final String language;
  private final Properties texts;

  private TimelineTexts(String language, Properties texts) {
    this.language = language;
    this.texts = texts;
  }

  static TimelineTexts in(String language) {
    return ALL.get(language);
  }

  /**
   * The sentence of a line.
   *
   * @param passport of the application, for the words of its steps, documents and grounds
   * @param pickup where the result was wanted
   * @param zone of the provider's clock
   */
  String text(TimelineEntry line, Passport passport, PickupPlace pickup, ZoneId zone) {
    var key = key(line);
    if (key.equals(MOVED)) {
      return moved(line, zone);
    }
    return fill(texts.getProperty(key, line.type()), details(key, line, passport, pickup, zone));
  }

  /**
   * The sentence of an end that has moved.
   *
   * @param term {@code legal} or {@code internal}
   * @param clock {@code suspended}, {@code running} or {@code stopped}
   * @param moments the end now and before, the begin and the end of the wait
   * @param zone of the provider's clock
   */
  String moved(String term, String clock, List<Instant> moments, ZoneId zone) {
    var dates = moments.stream().map(moment -> date(moment, zone)).toList();
    return fill(
        texts.getProperty(MOVED),
        List.of(
            word("term.", term),
            dates.get(0),
            dates.get(1),
            word("clock.", clock),
            dates.get(2),
            dates.get(3)));
  }

  private static String fill(String sentence, List<String> details) {
    return PLACE
        .matcher(sentence)
        .replaceAll(
            place -> Matcher.quoteReplacement(details.get(place.group().charAt(1) - FIRST_PLACE)));
  }

  /** A ready result that was sent to its place has a sentence of its own. */
  private static String key(TimelineEntry line) {
    var key = TYPE.matcher(line.type()).replaceFirst("event.$1");
    return line.facts().containsKey(Fact.AVAILABLE_FROM) ? key + "-on-its-way" : key;
  }

  String role(String role) {
    return texts.getProperty("role." + role, role);
  }

  /** A date with its time of day, as one reads it aloud. */
  String date(Instant instant, ZoneId zone) {
    var at = instant.atZone(zone);
    return texts
        .getProperty("date")
        .replace("{year}", Integer.toString(at.getYear()))
        .replace("{day}", Integer.toString(at.getDayOfMonth()))
        .replace("{month}", texts.getProperty("month." + at.getMonthValue()))
        .replace("{time}", TIME.format(at));
  }

  String step(String code, Passport passport) {
    Step known = passport.pipeline().steps().get(code);
    return known == null ? code : known.name().in(language);
  }

  String document(String code, Passport passport) {
    return passport
        .document(code)
        .map(DocumentRequirement::name)
        .map(name -> name.in(language))
        .orElse(code);
  }

  String ground(String code, Passport passport) {
    return passport.refusalGround(code).map(ground -> ground.text().in(language)).orElse(code);
  }

  /** What the sentence's places are filled with, in their order. */
  private List<String> details(
      String key, TimelineEntry line, Passport passport, PickupPlace pickup, ZoneId zone) {
    var facts = line.facts();
    return switch (key) {
      case "event.case.registered" -> List.of(facts.getOrDefault(Fact.INCOMING_NUMBER, ""));
      case "event.case.result-dispatched", "event.case.result-ready" -> List.of(place(pickup));
      case "event.case.result-ready-on-its-way" ->
          List.of(place(pickup), date(Instant.parse(facts.get(Fact.AVAILABLE_FROM)), zone));
      case "event.case.refused" -> List.of(ground(facts.get(Fact.GROUND), passport));
      case "event.case.step-completed" ->
          List.of(step(line.step(), passport), word("outcome.", facts.get(Fact.OUTCOME)));
      case "event.case.vote-cast" -> List.of(facts.get(Fact.CAST), facts.get(Fact.QUORUM));
      case "event.case.papers-returned" ->
          List.of(documents(facts.get(Fact.DOCUMENTS).split(", "), passport));
      case "event.case.hearing-announced" ->
          List.of(
              ground(facts.get(Fact.GROUND), passport),
              date(Instant.parse(facts.get(Fact.OBJECTIONS_UNTIL)), zone),
              date(Instant.parse(facts.get(Fact.DECISION_FROM)), zone));
      case "event.case.package-checked" -> List.of(word("package.", facts.get(Fact.OUTCOME)));
      case "event.application.result-received" ->
          List.of(word("arrival.", facts.get(Fact.OUTCOME)));
      case "event.application.result-handed-over" ->
          List.of(word("receiver.", facts.get(Fact.OUTCOME)));
      case "event.application.result-returned" ->
          List.of(word("carrier.", facts.get(Fact.OUTCOME)));
      case "event.case.return-noted" -> List.of(word("return.", facts.get(Fact.OUTCOME)));
      case "event.case.objection-answered" -> List.of(word("objection.", facts.get(Fact.OUTCOME)));
      case "event.case.suspended" ->
          List.of(date(Instant.parse(facts.get(Fact.SUSPENDED_UNTIL)), zone));
      case "event.deadline.approaching", "event.deadline.missed" ->
          List.of(word("term.", facts.get(Fact.TERM)));
      default -> List.of();
    };
  }

  private String place(PickupPlace pickup) {
    return pickup.name().in(language) + ", " + pickup.address().in(language);
  }

  private String moved(TimelineEntry line, ZoneId zone) {
    var facts = line.facts();
    return moved(
        facts.get(Fact.TERM),
        facts.get(Fact.CLOCK),
        List.of(
            line.due(),
            Instant.parse(facts.get(Fact.WAS_DUE)),
            Instant.parse(facts.get(Fact.SUSPENDED_FROM)),
            Instant.parse(facts.get(Fact.SUSPENDED_UNTIL))),
        zone);
  }

  private String documents(String[] codes, Passport passport) {
    return Stream.of(codes).map(code -> document(code, passport)).collect(Collectors.joining("; "));
  }

  private String word(String kind, String code) {
    return texts.getProperty(kind + code, code);
  }

  private static Map<String, TimelineTexts> load() {
    var all = new HashMap<String, TimelineTexts>();
    for (var language : new String[] {"kk", "ru", "en"}) {
      all.put(
          language,
          new TimelineTexts(
              language, read("/kz/qyzmet/intake/timeline_" + language + ".properties")));
    }
    return all;
  }

  private static Properties read(String resource) {
    var texts = new Properties();
    try (var stream = TimelineTexts.class.getResourceAsStream(resource);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
