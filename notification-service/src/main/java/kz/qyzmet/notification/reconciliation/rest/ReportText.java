package kz.qyzmet.notification.reconciliation.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Report;

/** A reconciliation as one page of text; its words from {@code reconciliation_<language>}. */
final class ReportText {
  private static final Map<Languages, Properties> ALL = load();

  private final Properties words;

  private ReportText(Properties words) {
    this.words = words;
  }

  static ReportText in(Languages language) {
    return new ReportText(ALL.get(language));
  }

  String of(Report report) {
    var page = new StringBuilder(word("title")).append(' ').append(report.at()).append('\n');
    page.append(word("applications")).append(": ").append(report.applications()).append('\n');
    page.append(word("under-way")).append(": ").append(report.underWay()).append('\n');
    page.append(word("gaps")).append(": ").append(report.gaps()).append('\n');
    for (var kind : Gap.Kind.values()) {
      var counted = report.kinds().get(kind);
      if (counted != null) {
        page.append("  %s: %d".formatted(word("kind." + kind), counted.gaps()));
        age(page, word("oldest"), counted.oldest(), report.at()).append('\n');
      }
    }
    for (var gap : report.listed()) {
      page.append('\n');
      page.append(gap.application() == null ? gap.where() : gap.application()).append('\n');
      page.append(
          "  %s (%s): %s"
              .formatted(word("kind." + gap.kind()), gap.where(), word("cause." + gap.cause())));
      age(page, word("since"), gap.since(), report.at()).append('\n');
    }
    long more = report.gaps() - report.listed().size();
    if (more > 0) {
      page.append('\n').append(word("more")).append(": ").append(more).append('\n');
    }
    return page.toString();
  }

  private StringBuilder age(StringBuilder page, String what, Instant since, Instant at) {
    if (since == null) {
      return page;
    }
    var age = Duration.between(since, at);
    long hours = age.toHoursPart();
    long minutes = age.toMinutesPart();
    page.append("; ").append(what).append(' ').append(since).append(" (");
    if (age.toDays() > 0) {
      page.append(age.toDays()).append(' ').append(word("days")).append(' ');
    }
    return page.append("%d:%02d:%02d)".formatted(hours, minutes, age.toSecondsPart()));
  }

  private String word(String key) {
    var word = words.getProperty(key);
    if (word == null) {
      throw new IllegalStateException("Expected a text for " + key + ", but there is none");
    }
    return word;
  }

  private static Map<Languages, Properties> load() {
    var all = new EnumMap<Languages, Properties>(Languages.class);
    for (var language : Languages.values()) {
      var words = new Properties();
      var resource = "/kz/qyzmet/notification/reconciliation_" + language.tag() + ".properties";
      try (var stream = ReportText.class.getResourceAsStream(resource);
          var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        words.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, words);
    }
    return all;
  }
}
