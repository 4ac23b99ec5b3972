package kz.qyzmet.intake.filing.rest;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a receipt says, from {@code receipt_<language>.properties}. In Kazakh they are the words of
 * the standard's appendix 3, with the names of what was applied for in their places; in Russian and
 * English they are ours.
 */
final class Receipts {
  private static final Map<String, Properties> ALL = load();

  private final Properties texts;

  private Receipts(Properties texts) {
    this.texts = texts;
  }

  static Receipts in(String language) {
    return new Receipts(ALL.get(language));
  }

  String text(String key) {
    return texts.getProperty(key);
  }

  /**
   * A sentence with its places filled.
   *
   * @param facts by the names of the places
   */
  String filled(String key, Map<String, String> facts) {
    var text = text(key);
    for (var fact : facts.entrySet()) {
      text = text.replace("{" + fact.getKey() + "}", fact.getValue());
    }
    return text;
  }

  /** A line that is printed with its value. */
  ApplicationView.ReceiptLine line(String key, String value) {
    return new ApplicationView.ReceiptLine(text("line." + key), value);
  }

  /** A line that is filled in and signed by hand. */
  ApplicationView.ReceiptLine blank(String key) {
    return line(key, null);
  }

  /** The lines at the foot: who took it over, and who came. */
  List<ApplicationView.ReceiptLine> signatures(String takenBy) {
    return List.of(
        line("taken-by", takenBy),
        blank("executor"),
        blank("phone"),
        blank("received"),
        blank("signed-on"));
  }

  /** {@code 1) this; 2) that}. */
  static String numbered(List<String> papers) {
    return IntStream.range(0, papers.size())
        .mapToObj(index -> (index + 1) + ") " + papers.get(index))
        .collect(Collectors.joining("; "));
  }

  /** The head: who came, under which number and date. */
  List<ApplicationView.ReceiptLine> head(String numberAndDate) {
    return new ArrayList<>(
        List.of(blank("applicant"), blank("address"), line("number", numberAndDate)));
  }

  private static Map<String, Properties> load() {
    var all = new HashMap<String, Properties>();
    for (var language : new String[] {"kk", "ru", "en"}) {
      var texts = new Properties();
      var resource = "/kz/qyzmet/intake/receipt_" + language + ".properties";
      try (var stream = Receipts.class.getResourceAsStream(resource);
          var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      all.put(language, texts);
    }
    return all;
  }
}
