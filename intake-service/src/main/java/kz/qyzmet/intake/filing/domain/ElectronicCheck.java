package kz.qyzmet.intake.filing.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.DocumentRequirement;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Violation;

/** Electronic documents that are shown at a counter instead of papers. */
final class ElectronicCheck {
  /** A guard of ours: no document in hand has a number of that length. */
  private static final int LONGEST = 50;

  private ElectronicCheck() {}

  /** What is wrong with them before anybody asks: whether they are allowed, and told in full. */
  static List<Violation> shown(Draft draft, Passport passport, Channel channel) {
    var faults = new ArrayList<Violation>();
    for (var paper : draft.papers()) {
      if (paper.isBrought() && paper.electronic() != null) {
        passport
            .document(paper.document())
            .ifPresent(document -> faults.addAll(shown(paper.electronic(), document, channel)));
      }
    }
    return faults;
  }

  private static List<Violation> shown(
      Draft.Electronic shown, DocumentRequirement document, Channel channel) {
    var field = field(document);
    if (!document.electronicAt(channel)) {
      return List.of(
          new Violation(field, Faults.ELECTRONIC_NOT_ACCEPTED, Map.of(), document.basis().text()));
    }
    var clause = document.electronic().basis().text();
    var faults = new ArrayList<Violation>();
    if (shown.kind() == null) {
      faults.add(new Violation(field + ".kind", Violation.MISSING, Map.of(), clause));
    } else if (!document.electronic().kinds().contains(shown.kind())) {
      var allowed = Map.of("allowed", String.join(", ", document.electronic().kinds()));
      faults.add(new Violation(field + ".kind", Violation.NOT_AN_OPTION, allowed, clause));
    }
    if (shown.number() == null || shown.number().isBlank()) {
      faults.add(new Violation(field + ".number", Violation.MISSING, Map.of(), clause));
    } else if (shown.number().length() > LONGEST) {
      var max = Map.of("max", Integer.toString(LONGEST));
      faults.add(new Violation(field + ".number", Violation.TOO_LONG, max, clause));
    }
    return faults;
  }

  private static String field(DocumentRequirement document) {
    return "documents." + document.code() + ".digital";
  }

  /**
   * Papers once the service has been asked.
   *
   * @param papers each electronic one confirmed
   * @param faults why some can't be
   */
  record Checked(List<FiledPaper> papers, List<Violation> faults) {}

  /**
   * Holds the electronic ones against what the applicant has.
   *
   * @param day on which they have to be valid
   */
  static Checked checked(
      List<FiledPaper> papers, Passport passport, List<Electronics.Document> had, LocalDate day) {
    var confirmed = new ArrayList<FiledPaper>();
    var faults = new ArrayList<Violation>();
    for (var paper : papers) {
      var shown = paper.electronic();
      var sameKind =
          shown == null
              ? List.<Electronics.Document>of()
              : had.stream().filter(each -> each.kind().equals(shown.kind())).toList();
      var found =
          sameKind.stream()
              .filter(each -> plain(each.number()).equals(plain(shown.number())))
              .findFirst();
      var fault =
          found
              .map(each -> each.fault(day))
              .orElse(
                  Optional.of(
                      sameKind.isEmpty() ? Faults.ELECTRONIC_ABSENT : Faults.ELECTRONIC_ANOTHER));
      if (shown == null) {
        confirmed.add(paper);
      } else if (fault.isEmpty()) {
        confirmed.add(confirmed(paper, found.orElseThrow()));
      } else {
        var document = passport.document(paper.document()).orElseThrow();
        faults.add(
            new Violation(
                field(document),
                fault.get(),
                Map.of("kind", shown.kind()),
                document.electronic().basis().text()));
      }
    }
    return new Checked(confirmed, faults);
  }

  private static FiledPaper confirmed(FiledPaper paper, Electronics.Document by) {
    return new FiledPaper(
        paper.document(),
        paper.handling(),
        new ElectronicPaper(
            by.kind(), by.number(), true, by.issuedBy(), by.issuedOn(), by.validUntil()));
  }

  private static String plain(String number) {
    return number.replaceAll("\\s", "");
  }
}
