package kz.qyzmet.college.issued.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.issued.domain.Entry.File;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.Entry.Reason;
import kz.qyzmet.college.issued.domain.Entry.What;
import kz.qyzmet.contracts.passport.ResultPaper;

/**
 * A paper as the book tells of it.
 *
 * @param issuedAt when it was signed last
 * @param files each that was ever signed under this number
 */
public record IssuedPaper(
    UUID application,
    String organisation,
    PaperCode code,
    ResultPaper kind,
    String number,
    Instant issuedAt,
    List<File> files,
    Optional<Original> instead,
    Standing standing) {
  public IssuedPaper {
    files = List.copyOf(files);
  }

  /** Whether it holds. */
  public sealed interface Standing {
    record Stands() implements Standing {}

    record Annulled(Instant at, Reason reason) implements Standing {}

    /**
     * Somebody has a duplicate instead.
     *
     * @param by the duplicate's code
     * @param number the duplicate's
     */
    record Replaced(Instant at, PaperCode by, String number) implements Standing {}
  }

  /**
   * Reads the entries of one paper.
   *
   * @param entries in the order of the book; empty where nothing was ever issued
   */
  public static Optional<IssuedPaper> of(List<Entry> entries) {
    IssuedPaper paper = null;
    for (var entry : entries) {
      paper = paper == null ? issued(entry) : paper.after(entry);
    }
    return Optional.ofNullable(paper);
  }

  private static IssuedPaper issued(Entry entry) {
    if (!(entry.what() instanceof What.Issued(var kind, var number, var files, var instead))) {
      throw new IllegalStateException("Expected a paper to be issued first, but it was not");
    }
    return new IssuedPaper(
        entry.application(),
        entry.organisation(),
        entry.code(),
        kind,
        number,
        entry.at(),
        files,
        instead,
        new Standing.Stands());
  }

  /** The same once the entry is in the book. */
  public IssuedPaper after(Entry entry) {
    return switch (entry.what()) {
      case What.Issued again -> {
        var all = new ArrayList<>(files);
        all.addAll(again.files());
        yield new IssuedPaper(
            application,
            organisation,
            code,
            again.kind(),
            number,
            entry.at(),
            all,
            again.instead(),
            standing);
      }
      case What.Annulled(var reason) -> with(new Standing.Annulled(entry.at(), reason));
      case What.Replaced(var by, var its) -> with(new Standing.Replaced(entry.at(), by, its));
    };
  }

  private IssuedPaper with(Standing now) {
    return new IssuedPaper(
        application, organisation, code, kind, number, issuedAt, files, instead, now);
  }

  /** Whether a duplicate may take its place: of a refusal there is none. */
  public boolean isReplaceable() {
    return kind != ResultPaper.MOTIVATED_REFUSAL;
  }

  public boolean stands() {
    return standing instanceof Standing.Stands;
  }
}
