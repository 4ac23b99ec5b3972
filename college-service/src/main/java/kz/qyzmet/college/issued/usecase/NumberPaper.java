package kz.qyzmet.college.issued.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.issued.domain.Numbered;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.usecase.IssuedBook.Wish;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.organisation.RegisterBook;
import kz.qyzmet.kit.clock.Ids;

/** Gives a case's paper its number and code: once, though it may be asked often. */
@ApplicationScoped
public class NumberPaper {
  private final IssuedBook book;
  private final OrganisationDirectory organisations;
  private final CollegeSettings settings;
  private final Ids ids;

  NumberPaper(
      IssuedBook book, OrganisationDirectory organisations, CollegeSettings settings, Ids ids) {
    this.book = book;
    this.organisations = organisations;
    this.settings = settings;
    this.ids = ids;
  }

  /** The same number and code for the same case, for ever. */
  public Uni<Numbered> of(UUID application, String organisation, Instant now) {
    return book.numbered(application)
        .flatMap(
            has ->
                has.map(Uni.createFrom()::item)
                    .orElseGet(() -> take(application, organisation, now)));
  }

  private Uni<Numbered> take(UUID application, String organisation, Instant now) {
    var known = organisations.find(organisation).orElseThrow();
    var issued = known.issuedBook();
    int year = issued.yearly() ? known.dayAt(now).getYear() : RegisterBook.NEVER_ANEW;
    return book.take(
        new Wish(application, organisation, PaperCode.of(ids.next()), now), issued, year);
  }

  /** Where anyone can check a paper; empty where this installation has no such place. */
  public Optional<String> address(PaperCode code) {
    return settings
        .papersAddress()
        .map(base -> base.toString().replaceFirst("/$", "") + "/papers/" + code.printed());
  }
}
