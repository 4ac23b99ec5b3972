package kz.qyzmet.intake.filing.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.calendar.due.Channel;
import kz.qyzmet.contracts.passport.DocumentCheck;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.contracts.passport.Violation;

/**
 * The documents that come with a draft: scans on the portal, papers at a counter, at a branch with
 * scans beside them.
 *
 * @param uploads the filer's own scans among those that the draft points at, by id
 */
record Enclosures(Draft draft, Map<UUID, FiledDocument> uploads) {
  List<FiledDocument> scans() {
    return draft.attachments().stream()
        .map(Draft.Reference::attachment)
        .filter(Objects::nonNull)
        .filter(uploads::containsKey)
        .map(uploads::get)
        .toList();
  }

  /** Only once there are no faults: each is one that the passport wants brought. */
  List<FiledPaper> papers(Passport passport, Channel channel) {
    return draft.papers().stream()
        .filter(Draft.Paper::isBrought)
        .map(
            paper ->
                new FiledPaper(
                    paper.document(),
                    passport.document(paper.document()).orElseThrow().handling().get(channel),
                    paper.electronic() == null
                        ? null
                        : ElectronicPaper.unchecked(paper.electronic())))
        .toList();
  }

  /** What is wrong with them for an application of those facts. */
  List<Violation> faults(Passport passport, Channel channel, Map<String, ?> facts) {
    var faults = new ArrayList<>(references());
    faults.addAll(marks());
    faults.addAll(DocumentCheck.check(passport, channel, facts, attached()));
    faults.addAll(DocumentCheck.papers(passport, channel, facts, brought()));
    faults.addAll(unmarked(channel));
    faults.addAll(ElectronicCheck.shown(draft, passport, channel));
    return faults;
  }

  private List<DocumentCheck.Attached> attached() {
    return scans().stream()
        .map(scan -> new DocumentCheck.Attached(scan.document(), scan.mediaType(), scan.size()))
        .toList();
  }

  private List<String> brought() {
    return draft.papers().stream()
        .filter(Draft.Paper::isBrought)
        .map(Draft.Paper::document)
        .toList();
  }

  private List<Violation> references() {
    var faults = new ArrayList<Violation>();
    int index = 0;
    for (var reference : draft.attachments()) {
      var field = "attachments[" + index++ + "].";
      var upload = reference.attachment() == null ? null : uploads.get(reference.attachment());
      if (reference.attachment() == null) {
        faults.add(new Violation(field + "attachment", Violation.MISSING, Map.of()));
      } else if (upload == null) {
        faults.add(new Violation(field + "attachment", Faults.ATTACHMENT_UNKNOWN, Map.of()));
      } else if (!upload.document().equals(reference.document())) {
        faults.add(
            new Violation(
                field + "document",
                Faults.ATTACHMENT_IS_ANOTHER,
                Map.of("document", upload.document())));
      }
    }
    return faults;
  }

  /** At a branch a scan is made of a paper that was brought, so that paper is marked too. */
  private List<Violation> unmarked(Channel channel) {
    return channel == Channel.PORTAL
        ? List.of()
        : scans().stream()
            .map(FiledDocument::document)
            .filter(document -> !brought().contains(document))
            .map(
                document ->
                    new Violation(
                        "attachments." + document,
                        Faults.PAPER_NOT_MARKED,
                        Map.of("document", document)))
            .toList();
  }

  /** Each line of the clerk's list says which document, and whether it was brought. */
  private List<Violation> marks() {
    var faults = new ArrayList<Violation>();
    int index = 0;
    for (var paper : draft.papers()) {
      var field = "documents[" + index++ + "].";
      if (paper.document() == null) {
        faults.add(new Violation(field + "document", Violation.MISSING, Map.of()));
      }
      if (paper.brought() == null) {
        faults.add(new Violation(field + "paper", Violation.MISSING, Map.of()));
      }
    }
    return faults;
  }
}
