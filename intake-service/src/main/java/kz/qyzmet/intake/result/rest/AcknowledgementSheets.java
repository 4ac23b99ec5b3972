package kz.qyzmet.intake.result.rest;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import kz.qyzmet.intake.printing.Printer;
import kz.qyzmet.kit.http.Pdfs;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.Line;
import kz.qyzmet.papers.PaperKind;
import kz.qyzmet.papers.Sheet;

/**
 * The acknowledgement that whoever receives a result signs, as PDF/A. No act has its form, so the
 * words are ours, from {@code acknowledgement_<language>.properties}. Names and the identity
 * document are written by hand: nobody has to send them here for a sheet.
 */
@ApplicationScoped
class AcknowledgementSheets {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
  private static final Properties KK = load(Language.KK);
  private static final Properties RU = load(Language.RU);

  private final Printer printer;

  AcknowledgementSheets(Printer printer) {
    this.printer = printer;
  }

  /**
   * One to sign.
   *
   * @param shown what is handed over, in the language of the paper
   * @param ground name of the representative's ground; null where the applicant came
   * @param operator opaque code of who hands it over
   */
  Uni<Response> print(
      ResultView shown, String ground, String operator, OffsetDateTime at, Language language) {
    var words = language == Language.KK ? KK : RU;
    var facts =
        Stream.of(
                line(words, "number", shown.number()),
                line(words, "service", shown.serviceName()),
                line(
                    words,
                    "what",
                    words
                        .getProperty("what")
                        .replace("{provider}", shown.providerName())
                        .replace("{day}", DAY.format(shown.dispatchedAt()))),
                line(words, "tracking", shown.trackingNumber()),
                line(words, "branch", shown.branchName() + ", " + shown.branchAddress()),
                line(words, "receiver", receiver(words, ground)),
                line(words, "day", DAY.format(at)),
                line(words, "operator", operator))
            .filter(line -> line.value() != null)
            .toList();
    var sheet =
        new Sheet(
            new Issue(shown.number(), shown.branchName(), at, null),
            words.getProperty("title"),
            List.of(),
            words.getProperty("body"),
            List.of(),
            null,
            facts,
            null,
            List.of(
                line(words, "document", null),
                line(words, "handed-over", null),
                line(words, "received", null)),
            null);
    return printer
        .print(PaperKind.RESULT_ACKNOWLEDGEMENT, language, sheet)
        .map(pdf -> Pdfs.answer(pdf, language.code(), "acknowledgement"));
  }

  private static String receiver(Properties words, String ground) {
    return ground == null
        ? words.getProperty("receiver.applicant")
        : words.getProperty("receiver.representative").replace("{ground}", ground);
  }

  private static Line line(Properties words, String key, String value) {
    return new Line(words.getProperty("line." + key), value);
  }

  private static Properties load(Language language) {
    var resource = "/kz/qyzmet/intake/acknowledgement_" + language.code() + ".properties";
    try (var stream = AcknowledgementSheets.class.getResourceAsStream(resource);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      var texts = new Properties();
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
