package kz.qyzmet.college.issued.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.domain.Entry.File;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.Entry.What;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.IssuedPaper.Standing;
import kz.qyzmet.college.issued.usecase.IssuedBook.Placed;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.event.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Papers as the public and the organisation see them. Nothing of a person is in any of them. */
@ApplicationScoped
class IssuedViews {
  private final OrganisationDirectory organisations;

  IssuedViews(OrganisationDirectory organisations) {
    this.organisations = organisations;
  }

  @Schema(description = "Who issued it")
  record IssuerView(String code, String bin, LocalizedText name) {}

  @Schema(description = "A signed file of the paper")
  record FileView(
      @Schema(enumeration = {"kk", "ru"}) String language,
      @Schema(description = "SHA-256 of its bytes, in hex") String sha256) {}

  @Schema(description = "The document whose place a duplicate takes")
  record OriginalView(String number, LocalDate issuedOn) {}

  @Schema(description = "Why it was annulled")
  record ReasonView(String code, LocalizedText text) {}

  @Schema(description = "What anyone may know of a paper")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record PaperView(
      @Schema(examples = "7K3M-0QXA-VZ2T", description = "Absent of a document that is not ours")
          String code,
      @Schema(
              enumeration = {"incomplete-certificate", "duplicate", "motivated-refusal"},
              description = "Absent of a document that is not ours")
          String paper,
      LocalizedText name,
      @Schema(description = "As it is printed on the paper") String number,
      LocalDate issuedOn,
      IssuerView issuer,
      @Schema(enumeration = {"stands", "annulled", "replaced"}) String standing,
      @Schema(description = "Since when it stands no more; absent where it stands") Instant since,
      @Schema(description = "Of an annulled one") ReasonView reason,
      @Schema(description = "Number of the duplicate that took its place") String replacedBy,
      @Schema(description = "What a duplicate takes the place of") OriginalView insteadOf,
      @Schema(description = "Any other file is not this paper") List<FileView> files) {}

  @Schema(description = "What the book has of a document, known by issuer, number and day")
  record HeldView(List<PaperView> items) {}

  @Schema(description = "An entry of the book of issued papers")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record EntryView(
      @Schema(description = "The book's year") int year,
      @Schema(description = "Its place in the book, from 1") int place,
      @Schema(description = "The case") String id,
      String code,
      @Schema(enumeration = {"issued", "annulled", "replaced"}) String what,
      Instant at,
      @Schema(description = "What was issued") String paper,
      @Schema(description = "Number of what was issued, or of the duplicate") String number,
      OriginalView insteadOf,
      ReasonView reason) {}

  @Schema(description = "A page of the book, the latest entry first")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BookView(
      List<EntryView> items,
      @Schema(description = "Cursor of the page after, absent on the last") String next) {}

  PaperView paper(IssuedPaper paper) {
    var issuer = organisations.find(paper.organisation()).orElseThrow();
    var standing = paper.standing();
    return new PaperView(
        paper.code().printed(),
        IssuedTexts.word(paper.kind()),
        IssuedTexts.name(paper.kind()),
        paper.number(),
        issuer.dayAt(paper.issuedAt()),
        new IssuerView(issuer.code(), issuer.bin(), issuer.name()),
        word(standing),
        since(standing),
        standing instanceof Standing.Annulled(_, var reason) ? reason(reason) : null,
        standing instanceof Standing.Replaced(_, _, var number) ? number : null,
        paper.instead().map(IssuedViews::original).orElse(null),
        paper.files().stream().map(IssuedViews::file).toList());
  }

  /** A document from elsewhere, of which the book knows only that a duplicate took its place. */
  PaperView original(Original document, IssuedPaper duplicate) {
    var issuer = organisations.find(duplicate.organisation()).orElseThrow();
    return new PaperView(
        null,
        null,
        null,
        document.number(),
        document.issuedOn(),
        new IssuerView(issuer.code(), issuer.bin(), issuer.name()),
        "replaced",
        duplicate.issuedAt(),
        null,
        duplicate.number(),
        null,
        null);
  }

  EntryView entry(Placed placed) {
    var entry = placed.entry();
    return new EntryView(
        placed.place().year(),
        placed.place().number(),
        entry.application().toString(),
        entry.code().printed(),
        word(entry.what()),
        entry.at(),
        entry.what() instanceof What.Issued issued ? IssuedTexts.word(issued.kind()) : null,
        number(entry.what()),
        entry.what() instanceof What.Issued issued
            ? issued.instead().map(IssuedViews::original).orElse(null)
            : null,
        entry.what() instanceof What.Annulled(var reason) ? reason(reason) : null);
  }

  private static String number(What what) {
    return switch (what) {
      case What.Issued issued -> issued.number();
      case What.Replaced(_, var number) -> number;
      case What.Annulled _ -> null;
    };
  }

  private static String word(What what) {
    return switch (what) {
      case What.Issued _ -> "issued";
      case What.Annulled _ -> "annulled";
      case What.Replaced _ -> "replaced";
    };
  }

  private static String word(Standing standing) {
    return switch (standing) {
      case Standing.Stands _ -> "stands";
      case Standing.Annulled _ -> "annulled";
      case Standing.Replaced _ -> "replaced";
    };
  }

  private static Instant since(Standing standing) {
    return switch (standing) {
      case Standing.Stands _ -> null;
      case Standing.Annulled(var at, _) -> at;
      case Standing.Replaced(var at, _, _) -> at;
    };
  }

  private static ReasonView reason(Entry.Reason reason) {
    return new ReasonView(reason.code(), IssuedTexts.reason(reason));
  }

  private static OriginalView original(Original original) {
    return new OriginalView(original.number(), original.issuedOn());
  }

  private static FileView file(File file) {
    return new FileView(file.language(), file.sha256());
  }
}
