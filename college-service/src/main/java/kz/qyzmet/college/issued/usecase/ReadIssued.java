package kz.qyzmet.college.issued.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.usecase.IssuedBook.Place;
import kz.qyzmet.college.issued.usecase.IssuedBook.Placed;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;

/** What the book tells. */
@ApplicationScoped
public class ReadIssued {
  private final IssuedBook book;
  private final OrganisationDirectory organisations;

  ReadIssued(IssuedBook book, OrganisationDirectory organisations) {
    this.book = book;
    this.organisations = organisations;
  }

  /** The paper of a code; empty where nothing was issued under it. */
  public Uni<Optional<IssuedPaper>> find(PaperCode code) {
    return book.entries(code).map(IssuedPaper::of);
  }

  /**
   * What the book has of a document that somebody holds, known by organisation, number and day
   * together.
   *
   * @param own papers of the book with that number and day
   * @param duplicates that took the place of such a document, the latest first
   */
  public record Held(List<IssuedPaper> own, List<IssuedPaper> duplicates) {
    public Held {
      own = List.copyOf(own);
      duplicates = List.copyOf(duplicates);
    }
  }

  public Uni<Held> held(String organisation, Original document) {
    var own =
        book.code(organisation, document.number())
            .flatMap(
                code ->
                    code.map(this::find).orElseGet(() -> Uni.createFrom().item(Optional.empty())))
            .map(
                found ->
                    found
                        .filter(
                            paper ->
                                organisations
                                    .find(organisation)
                                    .orElseThrow()
                                    .dayAt(paper.issuedAt())
                                    .equals(document.issuedOn()))
                        .stream()
                        .toList());
    var duplicates =
        book.instead(organisation, document)
            .flatMap(
                codes ->
                    Multi.createFrom()
                        .iterable(codes)
                        .onItem()
                        .transformToUniAndConcatenate(this::find)
                        .collect()
                        .asList())
            .map(found -> found.stream().flatMap(Optional::stream).toList());
    return Uni.combine().all().unis(own, duplicates).with(Held::new);
  }

  /** Entries of the organisation's book, the latest first. */
  public Uni<List<Placed>> page(String organisation, Optional<Place> before, int limit) {
    return book.page(organisation, before, limit);
  }
}
