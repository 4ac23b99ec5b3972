package kz.qyzmet.college.signing.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.draft.usecase.PaperToSign;
import kz.qyzmet.college.draft.usecase.PaperToSign.Issuing;
import kz.qyzmet.college.draft.usecase.PapersToSign;
import kz.qyzmet.college.issued.domain.Entry.Original;
import kz.qyzmet.college.issued.domain.IssuedPaper;
import kz.qyzmet.college.issued.domain.IssuedPaper.Standing;
import kz.qyzmet.college.issued.domain.Numbered;
import kz.qyzmet.college.issued.domain.PaperCode;
import kz.qyzmet.college.issued.usecase.EnterPaper;
import kz.qyzmet.college.issued.usecase.EnterPaper.Paper;
import kz.qyzmet.college.issued.usecase.NumberPaper;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.college.signing.usecase.Signings.Asker;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.papers.Issue;
import kz.qyzmet.papers.Language;

/** The paper of a case as files to sign: one in each language in which it is issued. */
@ApplicationScoped
class FinishedPapers {
  private static final String CHANGED = "signing-draft-changed";

  private final PapersToSign papers;
  private final OrganisationDirectory organisations;
  private final EnterPaper book;
  private final NumberPaper numbers;

  FinishedPapers(
      PapersToSign papers,
      OrganisationDirectory organisations,
      EnterPaper book,
      NumberPaper numbers) {
    this.papers = papers;
    this.numbers = numbers;
    this.organisations = organisations;
    this.book = book;
  }

  /** What a case has to sign. */
  sealed interface Made {

    /**
     * Its paper.
     *
     * @param draft version of the draft that it shows
     * @param paper what is entered of it once it is signed
     */
    record Files(int draft, Paper paper, List<File> files) implements Made {
      public Files {
        files = List.copyOf(files);
      }
    }

    record Nothing(String reason) implements Made {}
  }

  record File(String language, byte[] pdf) {}

  /**
   * The paper of a case.
   *
   * @param draft version that the signer has seen: no other becomes a file
   * @param now its day is printed, and is the day of the entry in the book
   */
  Uni<Made> of(UUID application, int draft, Asker by, Instant now) {
    return papers
        .of(application, by.organisation())
        .flatMap(
            found ->
                switch (found) {
                  case PapersToSign.Found.Ready(var paper) ->
                      paper.version() == draft ? checked(paper, by, now) : nothing(CHANGED);
                  case PapersToSign.Found.Unfinished(var version, _) ->
                      nothing(version == draft ? "signing-paper-unfinished" : CHANGED);
                  case PapersToSign.Found.None _ -> nothing("signing-no-paper");
                });
  }

  private static Uni<Made> nothing(String reason) {
    return Uni.createFrom().item(new Made.Nothing(reason));
  }

  /** A duplicate annuls no refusal, nothing of somebody else, and nothing that another replaced. */
  private Uni<Made> checked(PaperToSign paper, Asker by, Instant now) {
    var original = instead(paper);
    if (original.isEmpty()) {
      return files(paper, by, now, Optional.empty());
    }
    return book.original(by.organisation(), original.get())
        .flatMap(
            found ->
                found.isEmpty()
                    ? files(paper, by, now, Optional.empty())
                    : found.get().isReplaceable()
                        ? ofTheSame(found.get(), paper, by, now)
                        : nothing("signing-original-refusal"));
  }

  private Uni<Made> ofTheSame(IssuedPaper original, PaperToSign paper, Asker by, Instant now) {
    return papers
        .isOfHolder(original.application(), paper)
        .flatMap(
            same ->
                same ? inPlaceOf(original, paper, by, now) : nothing("signing-original-anothers"));
  }

  private Uni<Made> inPlaceOf(IssuedPaper original, PaperToSign paper, Asker by, Instant now) {
    if (!(original.standing() instanceof Standing.Replaced(_, var duplicate, _))) {
      return files(paper, by, now, Optional.of(original.code()));
    }
    return book.isOf(paper.id(), duplicate)
        .flatMap(
            own ->
                own
                    ? files(paper, by, now, Optional.empty())
                    : nothing("signing-original-replaced"));
  }

  private Uni<Made> files(PaperToSign paper, Asker by, Instant now, Optional<PaperCode> annuls) {
    var head =
        organisations
            .find(by.organisation())
            .flatMap(each -> each.person(by.person()))
            .map(Person::name)
            .orElse(null);
    return numbers
        .of(paper.id(), by.organisation(), now)
        .flatMap(numbered -> files(paper, numbered, head, now, annuls));
  }

  private Uni<Made> files(
      PaperToSign paper, Numbered numbered, String head, Instant now, Optional<PaperCode> annuls) {
    var at = now.atZone(paper.frame().zone()).toOffsetDateTime();
    var check =
        numbers
            .address(numbered.code())
            .map(address -> new Issue.Check(address, numbered.code().printed()))
            .orElse(null);
    var issuing = new Issuing(numbered.number(), numbered.number(), at, head, check);
    var entered = new Paper(numbered, paper.kind(), now, instead(paper), annuls);
    return Multi.createFrom()
        .iterable(paper.languages())
        .onItem()
        .transformToUniAndConcatenate(language -> file(paper, language, issuing))
        .collect()
        .asList()
        .map(files -> new Made.Files(paper.version(), entered, files));
  }

  /** A duplicate takes the place of an original. */
  private static Optional<Original> instead(PaperToSign paper) {
    return Optional.ofNullable(paper.draft().duplicate())
        .map(part -> new Original(part.originalNumber(), part.originalIssuedOn()));
  }

  private Uni<File> file(PaperToSign paper, Language language, Issuing issuing) {
    return papers.render(paper, language, issuing).map(pdf -> new File(language.code(), pdf));
  }
}
