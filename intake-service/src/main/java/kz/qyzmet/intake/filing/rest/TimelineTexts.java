package kz.qyzmet.intake.filing.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.filing.domain.TimelineEntry;
import kz.qyzmet.intake.filing.domain.TimelineEntry.Fact;

/** Sentences for the timeline, from {@code timeline_<language>.properties}. */
final class TimelineTexts {
  private static final Map<String, TimelineTexts> ALL = load();

  /** {@code kz.qyzmet.case.registered.v1} has the key {@code event.case.registered}. */
  private static final Pattern TYPE = Pattern.compile("kz\\.qyzmet\\.(.+)\\.v\\d+");

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
   * @param passport of the application, for the words of its grounds
   * @param pickup where the result was wanted
   */
  String text(TimelineEntry line, Passport passport, PickupPlace pickup) {
    var key = TYPE.matcher(line.type()).replaceFirst("event.$1");
    return texts.getProperty(key, line.type()).replace("{0}", detail(key, line, passport, pickup));
  }

  String role(String role) {
    return texts.getProperty("role." + role, role);
  }

  private String detail(String key, TimelineEntry line, Passport passport, PickupPlace pickup) {
    var facts = line.facts();
    if (key.equals("event.case.result-ready")) {
      return pickup.name().in(language) + ", " + pickup.address().in(language);
    }
    if (facts.containsKey(Fact.GROUND)) {
      return ground(facts.get(Fact.GROUND), passport);
    }
    if (facts.containsKey(Fact.TERM)) {
      return texts.getProperty("term." + facts.get(Fact.TERM), facts.get(Fact.TERM));
    }
    return facts.getOrDefault(Fact.INCOMING_NUMBER, "");
  }

  String ground(String code, Passport passport) {
    return passport.refusalGround(code).map(ground -> ground.text().in(language)).orElse(code);
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
