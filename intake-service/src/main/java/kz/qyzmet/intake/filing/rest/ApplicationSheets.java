package kz.qyzmet.intake.filing.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.ChannelRule;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Passports;
import kz.qyzmet.intake.filing.usecase.ApplicationReads.Whole;
import kz.qyzmet.intake.printing.Printer;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.papers.Application;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.Line;
import kz.qyzmet.papers.PaperKind;

/**
 * The application as it was filed, as PDF/A: the labels are the form's, as the passport to which it
 * is pinned has them, in Kazakh or Russian.
 */
@ApplicationScoped
class ApplicationSheets {
  private static final Map<Language, Properties> WORDS = load();

  private final Views views;
  private final Passports passports;
  private final Printer printer;

  ApplicationSheets(Views views, Passports passports, Printer printer) {
    this.views = views;
    this.passports = passports;
    this.printer = printer;
  }

  /**
   * The paper of an application that the caller may see.
   *
   * @param language as asked for; English is written nowhere on papers
   */
  Uni<Response> print(Whole whole, String language) {
    var tongue = Printer.tongue(language);
    return printer
        .print(PaperKind.APPLICATION, tongue, application(whole, tongue))
        .map(
            pdf ->
                Response.fromResponse(Pdfs.answer(pdf, tongue.code(), "application"))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build());
  }

  private Application application(Whole whole, Language language) {
    var words = WORDS.get(language);
    var shown = views.view(whole.application(), whole.filed(), language.code());
    var passport = passports.find(whole.application().passport()).orElseThrow();
    var form = new FormLines(passport, passports, shown.form(), language.code());
    var accepted = shown.acceptedAt().atZone(views.counterZone(whole));
    return new Application(
        new Issue(shown.number(), shown.providerName(), accepted.toOffsetDateTime(), null),
        List.of(new Line(words.getProperty("to"), shown.providerName())),
        List.of(),
        form.applicant(words.getProperty("applicant")),
        words
            .getProperty(asksForAnAnswer(passport) ? "slip.request" : "request")
            .replace("{service}", shown.serviceName()),
        answers(form, shown, words, language.code()),
        passport.consent() == null ? null : passport.consent().value().in(language.code()),
        accepted.toLocalDate(),
        signature(whole, shown, words, language.code()));
  }

  /** Whoever complains applies for no service: its counters give a slip. */
  private static boolean asksForAnAnswer(Passport passport) {
    return passport.channels().values().stream()
        .anyMatch(rule -> rule.sheet() == ChannelRule.Sheet.SLIP);
  }

  private static List<Line> answers(
      FormLines form, ApplicationView shown, Properties words, String language) {
    var lines = new ArrayList<>(form.answers());
    var representative = shown.representative();
    if (representative != null) {
      lines.add(
          new Line(
              words.getProperty("representative"),
              FormLines.printable(representative.name() + ", " + representative.groundName())));
    }
    var receipts = Receipts.in(language);
    var papers = shown.documents().stream().map(receipts::paper).toList();
    if (!papers.isEmpty()) {
      lines.add(
          new Line(words.getProperty("papers"), FormLines.printable(Receipts.numbered(papers))));
    }
    return lines;
  }

  /** At a counter it is signed by hand. */
  private String signature(Whole whole, ApplicationView shown, Properties words, String language) {
    if (whole.filed().channel() != Channel.PORTAL) {
      return null;
    }
    var checkedHere = shown.certifiedAt() != null;
    return words
        .getProperty((checkedHere ? "signed." : "portal.") + shown.certifiedBy())
        .replace(
            "{at}",
            TimelineTexts.in(language)
                .date(
                    checkedHere ? shown.certifiedAt() : shown.acceptedAt(),
                    views.counterZone(whole)));
  }

  private static Map<Language, Properties> load() {
    var all = new EnumMap<Language, Properties>(Language.class);
    for (var language : Language.values()) {
      var resource = "/kz/qyzmet/intake/application_" + language.code() + ".properties";
      try (var stream = ApplicationSheets.class.getResourceAsStream(resource);
          var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        var texts = new Properties();
        texts.load(reader);
        all.put(language, texts);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }
}
