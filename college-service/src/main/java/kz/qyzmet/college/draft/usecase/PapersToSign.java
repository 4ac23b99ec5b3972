package kz.qyzmet.college.draft.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.qyzmet.college.casework.usecase.PaperCase;
import kz.qyzmet.college.casework.usecase.PaperCases;
import kz.qyzmet.college.casework.usecase.Procedures;
import kz.qyzmet.college.draft.domain.DraftCheck;
import kz.qyzmet.college.draft.domain.DraftVersion;
import kz.qyzmet.college.draft.domain.Fault;
import kz.qyzmet.college.draft.usecase.PaperToSign.Frame;
import kz.qyzmet.college.draft.usecase.PaperToSign.Issuing;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.passport.ResultPaper;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.papers.Language;
import kz.qyzmet.papers.Papers;

/** The paper of a case for whoever signs it: its data, and its bytes once it is numbered. */
@ApplicationScoped
public class PapersToSign {
  private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);

  private final PaperCases cases;
  private final Procedures procedures;
  private final DraftStore store;
  private final OrganisationDirectory organisations;
  private final Moments moments;
  private final Printer printer;

  PapersToSign(
      PaperCases cases,
      Procedures procedures,
      DraftStore store,
      OrganisationDirectory organisations,
      Moments moments,
      Printer printer) {
    this.cases = cases;
    this.procedures = procedures;
    this.store = store;
    this.organisations = organisations;
    this.moments = moments;
    this.printer = printer;
  }

  /** What a case has for a signature. */
  public sealed interface Found {

    record Ready(PaperToSign paper) implements Found {}

    /** The last draft is not yet a paper. */
    record Unfinished(int version, List<Fault> faults) implements Found {}

    /**
     * No such case, or nobody has drafted the paper of its decision: it is signed without, as it
     * always was.
     */
    record None() implements Found {}
  }

  /** The last draft of the case's paper. */
  public Uni<Found> of(UUID id, String organisation) {
    return cases
        .find(id, organisation, Set.of(), Set.of())
        .flatMap(
            found ->
                found.isEmpty()
                    ? Uni.createFrom().item(new Found.None())
                    : store
                        .latest(id)
                        .map(
                            last ->
                                last.filter(it -> isDecided(found.get(), it.draft().kind()))
                                    .map(it -> decided(found.get(), it))
                                    .orElseGet(Found.None::new)));
  }

  /** What was drafted may be another paper than the one that the case was decided to end in. */
  private boolean isDecided(PaperCase found, ResultPaper kind) {
    var passport = procedures.passport(found.service()).orElseThrow();
    return found
        .decision()
        .map(decision -> decision.equals("refuse") ? Step.REFUSED : Step.GRANTED)
        .flatMap(passport::paper)
        .map(kind::equals)
        .orElse(found.decision().isEmpty());
  }

  /** No other ground is signed than the one on which it was decided. */
  private Found decided(PaperCase found, DraftVersion version) {
    return found.ground().isEmpty() || version.draft().states(found.ground())
        ? of(found, version)
        : new Found.Unfinished(
            version.version(),
            List.of(
                new Fault(
                    "refusal.grounds", "one-of", Map.of("values", found.ground().orElseThrow()))));
  }

  /**
   * Whether the last draft of another case, which is over, names the same holder in one of the
   * languages. Nothing else of a holder is kept here.
   */
  public Uni<Boolean> isOfHolder(UUID other, PaperToSign paper) {
    return store
        .latest(other)
        .map(last -> last.filter(it -> it.draft().hasHolderOf(paper.draft())).isPresent());
  }

  /** The version of a case as a paper, if it is without a fault. */
  Found of(PaperCase found, DraftVersion version) {
    var organisation = organisations.find(found.organisation()).orElseThrow();
    var faults =
        DraftCheck.faults(version.draft(), PaperPrinting.ALL, organisation.dayAt(moments.now()));
    if (!faults.isEmpty()) {
      return new Found.Unfinished(version.version(), faults);
    }
    var passport = procedures.passport(found.service()).orElseThrow();
    var frame =
        new Frame(
            organisation.name(),
            organisation.address(),
            organisation.zone(),
            passport.name(),
            found.number(),
            organisation.dayAt(found.acceptedAt()));
    return new Found.Ready(
        new PaperToSign(
            found.id(),
            version.draft().kind(),
            version.version(),
            LANGUAGES,
            version.draft(),
            frame));
  }

  /**
   * The paper as PDF/A; the same arguments give the same bytes. Fails with {@link DraftRefused}
   * where too many are being made.
   */
  public Uni<byte[]> render(PaperToSign paper, Language language, Issuing issuing) {
    var sheets = new PaperSheets(paper, issuing, language);
    return printer.print(() -> Papers.render(sheets.kind(), language, sheets.data()));
  }

  /** The same marked as a draft, without number and name of who signs. */
  Uni<byte[]> preview(PaperToSign paper, Language language) {
    var issuing =
        new Issuing(
            paper.frame().applicationNumber(),
            "____",
            moments.now().atZone(paper.frame().zone()).toOffsetDateTime(),
            null,
            null);
    var sheets = new PaperSheets(paper, issuing, language);
    return printer.print(() -> Papers.draft(sheets.kind(), language, sheets.data()));
  }

  /** Of a language's code; empty where papers are not written in it. */
  public static Optional<Language> language(String code) {
    return LANGUAGES.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
