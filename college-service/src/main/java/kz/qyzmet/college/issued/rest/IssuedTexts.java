package kz.qyzmet.college.issued.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import kz.qyzmet.college.issued.domain.Entry.Reason;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.usecase.PrintExtract;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.ResultPaper;
import kz.qyzmet.papers.Language;

/** What papers and reasons are called, from {@code issued_<language>.properties}. */
final class IssuedTexts {
  private static final Properties KK = load("kk");
  private static final Properties RU = load("ru");
  private static final Properties EN = load("en");

  private IssuedTexts() {}

  static LocalizedText name(ResultPaper kind) {
    return text("paper." + word(kind));
  }

  static LocalizedText reason(Reason reason) {
    return text("reason." + reason.code());
  }

  /** The same on a paper in one language. */
  static final class OnPaper implements PrintExtract.Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    @Override
    public String paper(IssuedPaper paper, Language language) {
      return name(paper.kind()).in(language.code());
    }

    @Override
    public String standing(IssuedPaper paper, LocalDate since, Language language) {
      return switch (paper.standing()) {
        case IssuedPaper.Standing.Stands _ -> text("mark.stands").in(language.code());
        case IssuedPaper.Standing.Annulled(_, var reason) ->
            text("mark.annulled")
                .in(language.code())
                .formatted(DAY.format(since), reason(reason).in(language.code()));
        case IssuedPaper.Standing.Replaced(_, _, var number) ->
            text("mark.replaced").in(language.code()).formatted(DAY.format(since), number);
      };
    }
  }

  /** The kind as it is written outside. */
  static String word(ResultPaper kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static LocalizedText text(String key) {
    return new LocalizedText(KK.getProperty(key), RU.getProperty(key), EN.getProperty(key));
  }

  private static Properties load(String language) {
    var texts = new Properties();
    var resource = "/kz/qyzmet/college/issued_" + language + ".properties";
    try (var stream = IssuedTexts.class.getResourceAsStream(resource);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      texts.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
