package kz.qyzmet.college.signing.usecase;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.college.draft.usecase.PaperToSign;
import kz.qyzmet.college.draft.usecase.PaperToSign.Issuing;
import kz.qyzmet.college.draft.usecase.PapersToSign;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.college.signing.usecase.Signings.Asker;
import kz.qyzmet.contracts.organisation.Person;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.papers.Language;

/** The paper of a case as files to sign: one in each language in which it is issued. */
@ApplicationScoped
class FinishedPapers {
  private final PapersToSign papers;
  private final OrganisationDirectory organisations;
  private final Moments moments;

  FinishedPapers(PapersToSign papers, OrganisationDirectory organisations, Moments moments) {
    this.papers = papers;
    this.organisations = organisations;
    this.moments = moments;
  }

  /** What a case has to sign. */
  sealed interface Made {

    /**
     * Its paper.
     *
     * @param draft version of the draft that it shows
     */
    record Files(int draft, List<File> files) implements Made {
      public Files {
        files = List.copyOf(files);
      }
    }

    record Nothing(String reason) implements Made {}
  }

  record File(String language, byte[] pdf) {}

  Uni<Made> of(UUID application, Asker by) {
    return papers
        .of(application, by.organisation())
        .flatMap(
            found ->
                switch (found) {
                  case PapersToSign.Found.Ready(var paper) -> files(paper, by);
                  case PapersToSign.Found.Unfinished _ -> nothing("signing-paper-unfinished");
                  case PapersToSign.Found.None _ -> nothing("signing-no-paper");
                });
  }

  private static Uni<Made> nothing(String reason) {
    return Uni.createFrom().item(new Made.Nothing(reason));
  }

  private Uni<Made> files(PaperToSign paper, Asker by) {
    var head =
        organisations
            .find(by.organisation())
            .flatMap(each -> each.person(by.person()))
            .map(Person::name)
            .orElse(null);
    var number = paper.frame().applicationNumber();
    var at = moments.now().atZone(paper.frame().zone()).toOffsetDateTime();
    var issuing = new Issuing(number, number, at, head, null);
    return Multi.createFrom()
        .iterable(paper.languages())
        .onItem()
        .transformToUniAndConcatenate(language -> file(paper, language, issuing))
        .collect()
        .asList()
        .map(files -> new Made.Files(paper.version(), files));
  }

  private Uni<File> file(PaperToSign paper, Language language, Issuing issuing) {
    return papers.render(paper, language, issuing).map(pdf -> new File(language.code(), pdf));
  }
}
