package kz.qyzmet.college.draft.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.college.CollegeSettings;
import kz.qyzmet.college.casework.usecase.PaperGate;
import kz.qyzmet.college.casework.usecase.Procedures;
import kz.qyzmet.college.draft.domain.DraftCheck;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.contracts.passport.Step;
import kz.qyzmet.kit.clock.Moments;

/** What the settings want of papers; of one without a template never anything. */
@ApplicationScoped
class RequiredDrafts implements PaperGate {
  private final CollegeSettings settings;
  private final Procedures procedures;
  private final DraftStore store;
  private final PapersToSign papers;
  private final OrganisationDirectory organisations;
  private final Moments moments;

  RequiredDrafts(
      CollegeSettings settings,
      Procedures procedures,
      DraftStore store,
      PapersToSign papers,
      OrganisationDirectory organisations,
      Moments moments) {
    this.settings = settings;
    this.procedures = procedures;
    this.store = store;
    this.papers = papers;
    this.organisations = organisations;
    this.moments = moments;
  }

  @Override
  public Uni<Boolean> lacksPaper(
      UUID id, PassportRef service, String organisation, Optional<String> refusedOn) {
    var kind =
        procedures
            .passport(service)
            .filter(_ -> settings.draftRequired())
            .flatMap(passport -> passport.paper(refusedOn.isEmpty() ? Step.GRANTED : Step.REFUSED));
    if (kind.isEmpty()) {
      return Uni.createFrom().item(false);
    }
    var today = organisations.find(organisation).orElseThrow().dayAt(moments.now());
    return store
        .latest(id)
        .map(
            last ->
                last.filter(it -> it.draft().kind() == kind.get())
                    .filter(it -> it.draft().states(refusedOn))
                    .filter(it -> DraftCheck.faults(it.draft(), PaperPrinting.ALL, today).isEmpty())
                    .isEmpty());
  }

  @Override
  public Uni<Boolean> lacksSignature(UUID id, String organisation) {
    if (!settings.signatureRequired()) {
      return Uni.createFrom().item(false);
    }
    return papers.of(id, organisation).map(found -> !(found instanceof PapersToSign.Found.None));
  }
}
