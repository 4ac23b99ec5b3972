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
import kz.qyzmet.contracts.passport.ChannelRule;

/**
 * What a counter's sheets say, from {@code receipt_<language>.properties}. In Kazakh the receipt
 * has the words of the standard's appendix 3, with the names of what was applied for in their
 * places; in Russian and English, and on a slip, they are ours.
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

  /**
   * What is printed of an acceptance.
   *
   * @param due end of the term that was promised; null where there is none
   * @param branch of the Corporation, where that took it; else null
   * @param representative who applied for the applicant; null where the applicant did
   * @param takenBy name of who took it; null where it is written by hand
   */
  record Facts(
      String number,
      String accepted,
      String due,
      ApplicationView.Pickup branch,
      String provider,
      ApplicationView.Representative representative,
      String takenBy) {}

  /** A sheet's lines in their order. */
  List<ApplicationView.ReceiptLine> lines(ChannelRule.Sheet sheet, Facts facts) {
    return switch (sheet) {
      case RECEIPT -> receipt(facts);
      case SLIP -> slip(facts);
    };
  }

  private List<ApplicationView.ReceiptLine> receipt(Facts facts) {
    var lines = head("number", facts.number() + ", " + facts.accepted());
    lines.addAll(representative(facts));
    lines.addAll(counter(facts));
    if (facts.due() != null) {
      lines.add(line("due", facts.due()));
    }
    lines.addAll(signatures(facts.takenBy()));
    return lines;
  }

  private List<ApplicationView.ReceiptLine> slip(Facts facts) {
    var lines = new ArrayList<ApplicationView.ReceiptLine>();
    lines.add(line("slip-number", facts.number()));
    lines.add(line("slip-accepted", facts.accepted()));
    lines.addAll(representative(facts));
    lines.addAll(counter(facts));
    if (facts.due() != null) {
      lines.add(line("slip-due", facts.due()));
    }
    // By post, in the cabinet or here, as the form says: the hand that gives the slip writes it.
    lines.add(blank("slip-place"));
    lines.add(line("slip-taken-by", facts.takenBy()));
    return lines;
  }

  /** Lines of papers that were not accepted; nobody here knows an operator's name. */
  List<ApplicationView.ReceiptLine> refusal(String numberAndDate, ApplicationView.Pickup branch) {
    var lines = head("refusal-number", numberAndDate);
    lines.add(line("branch", where(branch)));
    lines.addAll(signatures(null));
    return lines;
  }

  /** A branch gives the sheet for somebody else, so that both have to be named. */
  private List<ApplicationView.ReceiptLine> counter(Facts facts) {
    return facts.branch() == null
        ? List.of()
        : List.of(line("branch", where(facts.branch())), line("provider", facts.provider()));
  }

  /** Name and ground, with the papers that show it. */
  private List<ApplicationView.ReceiptLine> representative(Facts facts) {
    var who = facts.representative();
    return who == null
        ? List.of()
        : List.of(
            line(
                "representative",
                who.name()
                    + ", "
                    + who.groundName()
                    + " ("
                    + String.join("; ", who.papers())
                    + ")"));
  }

  private static String where(ApplicationView.Pickup place) {
    return place.name() + ", " + place.address();
  }

  /** A line that is printed with its value; null where it is written by hand. */
  private ApplicationView.ReceiptLine line(String key, String value) {
    return new ApplicationView.ReceiptLine(text("line." + key), value);
  }

  /** A line that is filled in and signed by hand. */
  private ApplicationView.ReceiptLine blank(String key) {
    return line(key, null);
  }

  /** The lines at the foot: who took it over, and who came. */
  private List<ApplicationView.ReceiptLine> signatures(String takenBy) {
    return List.of(
        line("taken-by", takenBy),
        blank("executor"),
        blank("phone"),
        blank("received"),
        blank("signed-on"));
  }

  /** Its name; of an electronic document also what it is, and whether it is still to be checked. */
  String paper(ApplicationView.Document document) {
    var shown = document.electronic();
    return shown == null
        ? document.documentName()
        : filled(
            shown.checked() ? "electronic" : "electronic.unchecked",
            Map.of(
                "paper", document.documentName(),
                "kind", text("electronic." + shown.kind()),
                "number", shown.number(),
                "issuer", shown.checked() ? shown.issuedBy() : ""));
  }

  /** {@code 1) this; 2) that}. */
  static String numbered(List<String> papers) {
    return IntStream.range(0, papers.size())
        .mapToObj(index -> (index + 1) + ") " + papers.get(index))
        .collect(Collectors.joining("; "));
  }

  /** The head: who came, under which number and date. */
  private List<ApplicationView.ReceiptLine> head(String number, String numberAndDate) {
    return new ArrayList<>(
        List.of(blank("applicant"), blank("address"), line(number, numberAndDate)));
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
