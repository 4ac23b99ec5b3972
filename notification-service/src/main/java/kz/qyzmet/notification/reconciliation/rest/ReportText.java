package kz.qyzmet.notification.reconciliation.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import kz.qyzmet.calendar.WorkingCalendar;
import kz.qyzmet.kit.problem.Languages;
import kz.qyzmet.notification.reconciliation.domain.Gap;
import kz.qyzmet.notification.reconciliation.domain.Report;

/** A reconciliation as one page of text; its words from {@code reconciliation_<language>}. */
final class ReportText {
  private static final Map<Languages, Properties> ALL = load();

  private final Languages language;
  private final Properties words;

  private ReportText(Languages language) {
    this.language = language;
    this.words = ALL.get(language);
  }

  static ReportText in(Languages language) {
    return new ReportText(language);
  }

  String of(Report report) {
    var page = new ArrayList<String>();
    page.add(word("title") + " " + moment(report.at()) + " (" + zone(report.at()) + ")");
    page.add(word("applications") + ": " + report.applications());
    page.add(word("under-way") + ": " + report.underWay());
    page.add(word("gaps") + ": " + report.gaps());
    if (report.gaps() == 0) {
      page.add(word("none"));
    }
    report.without().stream()
        .sorted()
        .forEach(party -> page.add(word("without") + ": " + where(party.service())));
    for (var kind : Gap.Kind.values()) {
      var counted = report.kinds().get(kind);
      if (counted != null) {
        page.add("");
        page.add(
            "%s: %d%s"
                .formatted(
                    word("kind." + kind),
                    counted.gaps(),
                    age(word("oldest"), counted.oldest(), report.at())));
        report.listed().stream()
            .filter(gap -> gap.kind() == kind)
            .forEach(gap -> page.add(line(gap, report.at())));
        Optional.ofNullable(report.more().get(kind)).ifPresent(more -> page.add(more(kind, more)));
      }
    }
    return String.join("\n", page) + "\n";
  }

  private String more(Gap.Kind kind, Report.More more) {
    return "  %s: %d; %s: kind=%s after=%s"
        .formatted(word("more"), more.gaps(), word("read-on"), ReportView.code(kind), more.after());
  }

  private String line(Gap gap, Instant at) {
    var application = gap.application() == null ? "" : gap.application() + ", ";
    return "  %s%s: %s%s"
        .formatted(
            application,
            where(gap.where()),
            word("cause." + gap.cause()),
            age(word("since"), gap.since(), at));
  }

  /** A service by what it is for; else it is a branch. */
  private String where(String code) {
    return words.getProperty("where." + code, word("branch") + " " + code);
  }

  private String age(String what, Instant since, Instant at) {
    return since == null
        ? ""
        : "; %s %s (%s)".formatted(what, moment(since), length(Duration.between(since, at)));
  }

  /** In its two largest units. */
  private String length(Duration age) {
    var parts =
        Stream.of(
                part("days", age.toDays()),
                part("hours", age.toHoursPart()),
                part("minutes", age.toMinutesPart()))
            .flatMap(Optional::stream)
            .limit(2)
            .toList();
    return parts.isEmpty() ? word("age.seconds") : String.join(" ", parts);
  }

  private Optional<String> part(String unit, long number) {
    return number <= 0
        ? Optional.empty()
        : Optional.of(number + " " + word("age." + unit + "." + form(number)));
  }

  private String form(long number) {
    if (language != Languages.RU) {
      return number == 1 ? "one" : "many";
    }
    if (number % 10 == 1 && number % 100 != 11) {
      return "one";
    }
    boolean few = number % 10 >= 2 && number % 10 <= 4 && (number % 100 < 12 || number % 100 > 14);
    return few ? "few" : "many";
  }

  private String moment(Instant moment) {
    return DateTimeFormatter.ofPattern(word("moment"), Locale.ROOT)
        .withZone(WorkingCalendar.ZONE)
        .format(moment);
  }

  private static String zone(Instant moment) {
    return WorkingCalendar.ZONE.getRules().getOffset(moment).getId();
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
