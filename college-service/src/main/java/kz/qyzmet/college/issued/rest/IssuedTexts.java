package kz.qyzmet.college.issued.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import kz.qyzmet.college.issued.domain.Entry.Reason;
import kz.qyzmet.contracts.event.LocalizedText;
import kz.qyzmet.contracts.passport.ResultPaper;

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
