package kz.qyzmet.college.issued.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.domain.Entry.File;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.Entry.What;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.Numbered;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.passport.ResultPaper;

/** Enters a signed paper in the book, in the transaction that keeps its files. */
@ApplicationScoped
public class EnterPaper {
  private final IssuedBook book;
  private final OrganisationDirectory organisations;

  EnterPaper(IssuedBook book, OrganisationDirectory organisations) {
    this.book = book;
    this.organisations = organisations;
  }

  /**
   * A paper that was signed.
   *
   * @param at when it was made: the day that is printed on it is the day of its entry
   * @param instead the original whose place it takes
   * @param annuls the paper of this book that the original is, once it was found to be replaceable
   */
  public record Paper(
      Numbered numbered,
      ResultPaper kind,
      Instant at,
      Optional<Original> instead,
      Optional<PaperCode> annuls) {}

  /** The paper of this book that an original is; empty where there is none that still stands. */
  public Uni<Optional<IssuedPaper>> standing(String organisation, Original original) {
    return book.code(organisation, original.number())
        .flatMap(
            code ->
                code.map(it -> book.entries(it).map(IssuedPaper::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
        .map(
            found ->
                found
                    .filter(IssuedPaper::stands)
                    .filter(it -> day(it).equals(original.issuedOn())));
  }

  /**
   * Whose place it takes is annulled by it: an original of this book by an entry of its own, any
   * other by what the paper's entry says.
   */
  public Uni<Void> issued(SqlConnection tx, Paper paper, List<File> files) {
    var now = paper.at();
    var numbered = paper.numbered();
    int year = year(numbered.organisation(), now);
    var entry =
        new Entry(
            numbered.application(),
            numbered.organisation(),
            numbered.code(),
            now,
            new What.Issued(paper.kind(), numbered.number(), files, paper.instead()));
    return replaced(tx, paper)
        .flatMap(
            before ->
                book.add(tx, entry, year)
                    .chain(
                        () ->
                            before
                                .map(it -> book.add(tx, by(numbered, it, now), year))
                                .orElseGet(Uni.createFrom()::voidItem)));
  }

  /** The paper of this book that the new one replaces, if that one still stands. */
  private Uni<Optional<IssuedPaper>> replaced(SqlConnection tx, Paper paper) {
    return paper
        .annuls()
        .filter(it -> !it.equals(paper.numbered().code()))
        .map(it -> book.lock(tx, it).map(IssuedPaper::of))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
        .map(found -> found.filter(IssuedPaper::stands));
  }

  private LocalDate day(IssuedPaper paper) {
    return organisations.find(paper.organisation()).orElseThrow().dayAt(paper.issuedAt());
  }

  private static Entry by(Numbered duplicate, IssuedPaper before, Instant now) {
    return new Entry(
        before.application(),
        before.organisation(),
        before.code(),
        now,
        new What.Replaced(duplicate.code(), duplicate.number()));
  }

  private int year(String organisation, Instant now) {
    return organisations.find(organisation).orElseThrow().dayAt(now).getYear();
  }
}
