package kz.qyzmet.college.issued.usecase;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.issued.domain.Entry;
import kz.qyzmet.college.issued.domain.Entry.File;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.Entry.What;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.IssuedPaper.Standing;
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

  /** Somebody else has taken the original's place since it was looked at; nothing was entered. */
  public static final class PlaceTakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    PlaceTakenException(PaperCode original) {
      super("Expected paper " + original.printed() + " to stand, but it does no more");
    }
  }

  /**
   * The paper of this book that an original is; empty where there is none, or none but an annulled
   * one, in whose place everybody may come.
   */
  public Uni<Optional<IssuedPaper>> original(String organisation, Original original) {
    return book.code(organisation, original.number())
        .flatMap(
            code ->
                code.map(it -> book.entries(it).map(IssuedPaper::of))
                    .orElseGet(() -> Uni.createFrom().item(Optional.empty())))
        .map(
            found ->
                found
                    .filter(it -> !(it.standing() instanceof Standing.Annulled))
                    .filter(it -> day(it).equals(original.issuedOn())));
  }

  /** Whether a paper is the case's own: it may be signed again under its number. */
  public Uni<Boolean> isOf(UUID application, PaperCode code) {
    return book.numbered(application)
        .map(found -> found.filter(it -> it.code().equals(code)).isPresent());
  }

  /**
   * Whose place it takes is annulled by it: an original of this book by an entry of its own, any
   * other by what the paper's entry says.
   *
   * @throws PlaceTakenException as a failure, when the original of this book no longer stands
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

  /** The paper of this book that the new one replaces: two at once must not have its place. */
  private Uni<Optional<IssuedPaper>> replaced(SqlConnection tx, Paper paper) {
    return paper
        .annuls()
        .filter(it -> !it.equals(paper.numbered().code()))
        .map(
            it ->
                book.lock(tx, it)
                    .map(entries -> IssuedPaper.of(entries).filter(IssuedPaper::stands))
                    .invoke(
                        found -> {
                          if (found.isEmpty()) {
                            throw new PlaceTakenException(it);
                          }
                        }))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
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
