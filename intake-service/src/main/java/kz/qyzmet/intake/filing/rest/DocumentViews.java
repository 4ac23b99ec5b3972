package kz.qyzmet.intake.filing.rest;

import java.util.List;
import java.util.stream.Stream;
import kz.qyzmet.contracts.passport.DocumentRequirement.Handling;
import kz.qyzmet.contracts.passport.Passport;
import kz.qyzmet.intake.filing.domain.Codes;
import kz.qyzmet.intake.filing.domain.Filed;

/** Scans and papers of an application in one list, as the web sees them. */
final class DocumentViews {
  private DocumentViews() {}

  static List<ApplicationView.Document> of(Filed filed, Passport passport, String language) {
    var texts = TimelineTexts.in(language);
    var scans =
        filed.documents().stream()
            .map(
                scan ->
                    new ApplicationView.Document(
                        scan.document(),
                        texts.document(scan.document(), passport),
                        Codes.of(Handling.UPLOADED),
                        scan.attachment(),
                        scan.name(),
                        scan.mediaType(),
                        scan.size(),
                        scan.sha256(),
                        null));
    var papers =
        filed.papers().stream()
            .map(
                paper ->
                    new ApplicationView.Document(
                        paper.document(),
                        texts.document(paper.document(), passport),
                        Codes.of(paper.handling()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        ApplicationView.Electronic.of(paper.electronic())));
    return Stream.concat(scans, papers).toList();
  }

  static List<FormView.Document> forServices(Filed filed) {
    var scans =
        filed.documents().stream()
            .map(
                scan ->
                    new FormView.Document(
                        scan.document(),
                        Codes.of(Handling.UPLOADED),
                        scan.attachment(),
                        scan.name(),
                        scan.mediaType(),
                        scan.size(),
                        scan.sha256(),
                        null));
    var papers =
        filed.papers().stream()
            .map(
                paper ->
                    new FormView.Document(
                        paper.document(),
                        Codes.of(paper.handling()),
                        null,
                        null,
                        null,
                        null,
                        null,
                        ApplicationView.Electronic.of(paper.electronic())));
    return Stream.concat(scans, papers).toList();
  }
}
