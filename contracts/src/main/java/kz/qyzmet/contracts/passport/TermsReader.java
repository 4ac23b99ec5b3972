package kz.qyzmet.contracts.passport;

import static kz.qyzmet.contracts.passport.BasisReader.basis;
import static kz.qyzmet.contracts.passport.BasisReader.sourced;
import static kz.qyzmet.contracts.passport.BasisReader.sourcedOrNull;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.qyzmet.calendar.Term;
import kz.qyzmet.calendar.due.FilingWindow;
import kz.qyzmet.calendar.due.HandOver;
import kz.qyzmet.calendar.due.Locality;
import kz.qyzmet.contracts.yaml.YamlObject;

/** Reads the terms and the thresholds of a passport. */
final class TermsReader {
  private static final Map<String, HandOver> HAND_OVERS =
      Map.of("sent", HandOver.SENT, "delivered", HandOver.DELIVERED);

  /** Which ends can be announced. */
  private static final Map<String, String> THRESHOLDS =
      Map.of("legal", "legal", "internal", "internal", "hand-over", "hand-over");

  static final Map<String, Locality> LOCALITIES =
      Map.of("same", Locality.SAME, "other", Locality.OTHER);

  private final YamlObject root;

  TermsReader(YamlObject root) {
    this.root = root;
  }

  ServiceTerms terms() {
    YamlObject block = root.object("terms");
    var terms =
        new ServiceTerms(
            sourced(block.object("legal"), TermsReader::term),
            exceptions(block),
            sourcedOrNull(block, "internal", TermsReader::term),
            sourcedOrNull(block, "derived", TermsReader::term),
            sourced(block.object("handOver"), each -> each.choice("event", HAND_OVERS)),
            sourcedOrNull(block, "storage", TermsReader::term),
            periods(block));
    block.nothingElse();
    return terms;
  }

  private static Term term(YamlObject block) {
    return TermText.read(block, "term");
  }

  private static List<ServiceTerms.LegalException> exceptions(YamlObject terms) {
    var exceptions = new ArrayList<ServiceTerms.LegalException>();
    for (YamlObject block : terms.list("exceptions")) {
      if (!block.has("channel") && !block.has("locality") && !block.has("when")) {
        throw block.reject("Expected a channel, a locality or a condition, but got none of them");
      }
      exceptions.add(
          new ServiceTerms.LegalException(
              block.has("channel") ? block.choice("channel", PassportReader.CHANNELS) : null,
              block.has("locality") ? block.choice("locality", LOCALITIES) : null,
              FormReader.condition(block, "when"),
              sourced(block, TermsReader::term)));
    }
    return exceptions;
  }

  /** One {@code window}, or a list of {@code windows} that conditions tell apart. */
  private static List<FilingPeriod> periods(YamlObject terms) {
    if (terms.has("window")) {
      YamlObject block = terms.object("window");
      var period = new FilingPeriod(window(block), false, null, basis(block));
      block.nothingElse();
      return List.of(period);
    }
    var periods = new ArrayList<FilingPeriod>();
    for (YamlObject block : terms.list("windows")) {
      boolean vacations = block.has("vacations") && block.bool("vacations");
      periods.add(
          new FilingPeriod(
              vacations ? null : window(block),
              vacations,
              FormReader.condition(block, "when"),
              basis(block)));
      block.nothingElse();
    }
    return periods;
  }

  private static FilingWindow window(YamlObject block) {
    return new FilingWindow(monthDay(block, "from"), monthDay(block, "to"));
  }

  private static MonthDay monthDay(YamlObject block, String key) {
    String text = block.text(key);
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException noDay) {
      throw block.reject(key, "Expected a month and day such as 06-20, but got " + text);
    }
  }

  List<Threshold> thresholds() {
    var thresholds = new ArrayList<Threshold>();
    if (!root.has("thresholds")) {
      return thresholds;
    }
    root.objects("thresholds")
        .forEach(
            (code, block) -> {
              String kind = block.choice("kind", THRESHOLDS);
              thresholds.add(new Threshold(code, kind, measure(block), basis(block)));
              block.nothingElse();
            });
    return thresholds;
  }

  private static Threshold.Measure measure(YamlObject block) {
    if (block.has("percentOfTerm") == block.has("workingDaysBefore")) {
      throw block.reject(
          "percentOfTerm", "Expected either percentOfTerm or workingDaysBefore, exactly one");
    }
    return block.has("percentOfTerm")
        ? new Threshold.ShareOfTerm(block.integer("percentOfTerm", 1, 99))
        : new Threshold.WorkingDaysBefore(block.integer("workingDaysBefore", 1, 100));
  }
}
