package kz.qyzmet.notification.cabinet.domain;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.qyzmet.contracts.event.LocalizedText;

/**
 * One edition of the cabinet's words, proven when it is read: every kind and month in every
 * language, no key twice, none unknown, and just the placeholders that its kind can fill. So a
 * notice can always be worded.
 */
public final class Catalogue {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");
  private static final Set<String> ALWAYS = Set.of("number", "service", "provider");

  /** What a kind must say besides: the ready notice names the place (Rules, item 45). */
  private static final Map<String, Set<String>> MUST_SAY =
      Map.ofEntries(
          entry("notice.accepted.text", Set.of("number", "due")),
          entry("notice.ready.text", Set.of("place", "address")),
          entry("notice.ready-on-its-way.text", Set.of("place", "address", "from")),
          entry("notice.ready-at-branch.text", Set.of("place", "address")),
          entry("notice.ready-at-branch-until.text", Set.of("place", "address", "until")),
          entry("notice.refused.text", Set.of("ground")),
          entry("notice.papers-returned.text", Set.of("documents")),
          entry("notice.withdrawal-refused.text", Set.of("reason")),
          entry("notice.hearing-announced.text", Set.of("ground", "objections", "decision")),
          entry("notice.suspended.text", Set.of("until")),
          entry("notice.term-moved.text", Set.of("due", "was", "until")),
          entry("notice.term-moved-after-wait.text", Set.of("due", "was", "from", "until")),
          entry("notice.deadline-approaching.text", Set.of("due")),
          entry("notice.deadline-missed.text", Set.of("due")),
          entry("day", Set.of("year", "month", "day")),
          entry("date", Set.of("year", "month", "day", "time")));

  private static final String OTHER_REASON = "other";

  private final String edition;
  private final Map<String, Map<Language, String>> words;

  private Catalogue(String edition, Map<String, Map<Language, String>> words) {
    this.edition = edition;
    this.words = words;
  }

  /**
   * Reads an edition: lines of {@code key.language = words}, blank lines and lines from {@code #}.
   *
   * @throws IllegalArgumentException naming the edition and the line or key, and what was expected
   */
  public static Catalogue read(String edition, List<String> lines) {
    var words = new HashMap<String, Map<Language, String>>();
    for (var i = 0; i < lines.size(); i++) {
      var line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      put(words, line, edition + " line " + (i + 1));
    }
    prove(edition, words);
    return new Catalogue(edition, words);
  }

  private static void put(Map<String, Map<Language, String>> words, String line, String where) {
    var equals = line.indexOf('=');
    var dot = equals < 0 ? -1 : line.lastIndexOf('.', equals);
    if (dot < 0) {
      throw new IllegalArgumentException(
          where + ": expected to read 'key.language = words', but got none of it");
    }
    var key = line.substring(0, dot);
    var code = line.substring(dot + 1, equals).strip();
    var language =
        Language.of(code)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        where + ": expected kk, ru or en, but got " + code));
    var text = line.substring(equals + 1).strip();
    var earlier =
        words.computeIfAbsent(key, k -> new EnumMap<>(Language.class)).put(language, text);
    if (earlier != null || text.isEmpty()) {
      throw new IllegalArgumentException(
          where
              + ": expected words once for "
              + key
              + "."
              + code
              + ", but got them twice or empty");
    }
  }

  private static void prove(String edition, Map<String, Map<Language, String>> words) {
    var expected = new TreeSet<String>();
    for (var kind : Told.KINDS) {
      expected.add("notice." + kind + ".title");
      expected.add("notice." + kind + ".text");
    }
    for (var month = 1; month <= 12; month++) {
      expected.add("month." + month);
    }
    expected.add("day");
    expected.add("date");
    expected.add("reason." + OTHER_REASON);
    for (var key : expected) {
      if (!words.containsKey(key)) {
        throw new IllegalArgumentException(
            edition + ": expected words for " + key + ", but got none");
      }
    }
    words.forEach(
        (key, byLanguage) -> {
          if (!expected.contains(key) && !key.startsWith("reason.")) {
            throw new IllegalArgumentException(
                edition + ": expected no key " + key + ", but got it");
          }
          proveKey(
              edition + ": " + key,
              byLanguage,
              MUST_SAY.getOrDefault(key, Set.of()),
              key.startsWith("notice.") ? ALWAYS : Set.of());
        });
  }

  private static void proveKey(
      String where, Map<Language, String> byLanguage, Set<String> must, Set<String> may) {
    var known = new HashSet<>(must);
    known.addAll(may);
    for (var language : Language.values()) {
      var text = byLanguage.get(language);
      if (text == null) {
        throw new IllegalArgumentException(
            where + ": expected words in " + language.code() + ", but got none");
      }
      var used = placeholders(text);
      if (!used.containsAll(must) || !known.containsAll(used)) {
        throw new IllegalArgumentException(
            where
                + ": expected in "
                + language.code()
                + " the placeholders "
                + new TreeSet<>(must)
                + " and none but "
                + new TreeSet<>(known)
                + ", but got "
                + new TreeSet<>(used));
      }
    }
  }

  private static Set<String> placeholders(String text) {
    var names = new HashSet<String>();
    PLACEHOLDER.matcher(text).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** The edition's name. It is its day, so that the latest name is the latest edition. */
  public String edition() {
    return edition;
  }

  /** A notice in words. */
  public Wording wording(Told told, Names names, Language language) {
    var facts = facts(told, names, language);
    var key = "notice." + told.kind();
    return new Wording(
        language,
        fill(words.get(key + ".title").get(language), facts),
        fill(words.get(key + ".text").get(language), facts));
  }

  private Map<String, String> facts(Told told, Names names, Language language) {
    var facts = new HashMap<String, String>();
    facts.put("number", names.number());
    facts.put("service", in(names.service(), language));
    facts.put("provider", in(names.provider(), language));
    switch (told) {
      case Told.Accepted(var due) when due != null -> facts.put("due", date(due, language));
      case Told.DeadlineApproaching(var due) -> facts.put("due", date(due, language));
      case Told.DeadlineMissed(var due) -> facts.put("due", date(due, language));
      case Told.Ready(_, var pickup, var from, var until) -> {
        facts.put("place", in(pickup.name(), language));
        facts.put("address", in(pickup.address(), language));
        if (from != null) {
          facts.put("from", date(from, language));
        }
        if (until != null) {
          facts.put("until", day(until, language));
        }
      }
      case Told.Refused(var ground) ->
          facts.put("ground", unended(in(names.ground(ground), language)));
      case Told.PapersReturned(var documents) ->
          facts.put("documents", listed(documents, names, language));
      case Told.HearingAnnounced(var ground, var objections, var decision) -> {
        facts.put("ground", unended(in(names.ground(ground), language)));
        facts.put("objections", date(objections, language));
        facts.put("decision", date(decision, language));
      }
      case Told.Suspended(var until) -> facts.put("until", date(until, language));
      case Told.TermMoved(var due, var was, var from, var until, _) -> {
        facts.put("due", date(due, language));
        facts.put("was", date(was, language));
        facts.put("from", date(from, language));
        facts.put("until", date(until, language));
      }
      case Told.WithdrawalRefused(var reason) -> facts.put("reason", reason(reason, language));
      case Told.Accepted _,
          Told.Registered _,
          Told.InProgress _,
          Told.Issued _,
          Told.Withdrawn _,
          Told.ObjectionHeard _,
          Told.ObjectionTooLate _,
          Told.ReturnedToProvider _,
          Told.PapersAtBranch _,
          Told.Resumed _ -> {}
    }
    return facts;
  }

  /** By semicolons: a document's name may have commas of its own. */
  private static String listed(List<String> documents, Names names, Language language) {
    return documents.stream()
        .map(code -> unended(in(names.document(code), language)))
        .collect(Collectors.joining("; "));
  }

  private String reason(String code, Language language) {
    var known = words.get("reason." + code);
    return (known == null ? words.get("reason." + OTHER_REASON) : known).get(language);
  }

  /** A date as the language writes it, in the offset of the instant: the provider's wall clock. */
  String date(OffsetDateTime moment, Language language) {
    return fill(
        words.get("date").get(language),
        Map.of(
            "year", Integer.toString(moment.getYear()),
            "month", words.get("month." + moment.getMonthValue()).get(language),
            "day", Integer.toString(moment.getDayOfMonth()),
            "time", "%02d:%02d".formatted(moment.getHour(), moment.getMinute())));
  }

  /** A day that nobody names an hour of. */
  private String day(LocalDate day, Language language) {
    return fill(
        words.get("day").get(language),
        Map.of(
            "year", Integer.toString(day.getYear()),
            "month", words.get("month." + day.getMonthValue()).get(language),
            "day", Integer.toString(day.getDayOfMonth())));
  }

  private static String fill(String template, Map<String, String> facts) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(found -> Matcher.quoteReplacement(facts.get(found.group(1))));
  }

  /** Texts of acts end in a full stop or a semicolon; the template brings its own. */
  private static String unended(String text) {
    return text.replaceAll("[.;\\s]+$", "");
  }

  private static String in(LocalizedText text, Language language) {
    return switch (language) {
      case KK -> text.kk();
      case RU -> text.ru();
      case EN -> text.en();
    };
  }
}
