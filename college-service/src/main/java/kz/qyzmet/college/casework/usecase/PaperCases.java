package kz.qyzmet.college.casework.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kz.qyzmet.college.casework.domain.CaseState;
import kz.qyzmet.college.casework.domain.Draft;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.casework.usecase.PaperCase.Drafting;
import kz.qyzmet.contracts.passport.Step.Action;

/** Cases for the feature that writes their papers. */
@ApplicationScoped
public class PaperCases {

  private final CaseStore store;
  private final Procedures procedures;

  PaperCases(CaseStore store, Procedures procedures) {
    this.store = store;
    this.procedures = procedures;
  }

  /**
   * A case of the organisation; empty when absent or another's.
   *
   * @param roles of the one who asks
   * @param people that one and whom he stands in for today
   */
  public Uni<Optional<PaperCase>> find(
      UUID id, String organisation, Set<String> roles, Set<String> people) {
    return store
        .load(id, organisation)
        .map(found -> found.map(at -> paper(at, drafting(at.state(), roles, people))));
  }

  /** The same of a case in sight only. */
  public Uni<Optional<PaperCase>> find(
      UUID id, Sight sight, Set<String> roles, Set<String> people) {
    return store
        .load(id, sight.organisation())
        .map(
            found ->
                found
                    .filter(sight::sees)
                    .map(at -> paper(at, drafting(at.state(), roles, people))));
  }

  private static PaperCase paper(CaseAt at, Drafting drafting) {
    var facts = at.state().facts();
    return new PaperCase(
        facts.id(),
        at.version(),
        facts.service(),
        facts.organisation(),
        at.file().number(),
        at.file().acceptedAt(),
        at.state().progress().draft().map(Draft::decision),
        at.state().progress().draft().flatMap(Draft::groundCode),
        drafting);
  }

  private Drafting drafting(CaseState state, Set<String> roles, Set<String> people) {
    return switch (state) {
      case CaseState.Ended _ -> new Drafting.Over();
      case CaseState.Live live -> drafting(live, roles, people);
    };
  }

  private Drafting drafting(CaseState.Live live, Set<String> roles, Set<String> people) {
    var at = live.at();
    var facts = live.facts();
    var procedure = procedures.of(facts.service(), facts.organisation());
    if (procedure.action(at.step()) != Action.PREPARE) {
      return new Drafting.Elsewhere(at.step());
    }
    if (!roles.contains(at.role())) {
      return new Drafting.WrongRole(at.step(), at.role());
    }
    return Stream.of(at.claimedBy(), at.reservedFor())
        .flatMap(Optional::stream)
        .map(StaffCode::value)
        .filter(holder -> !people.contains(holder))
        .findFirst()
        .<Drafting>map(holder -> new Drafting.Anothers(at.step(), holder))
        .orElseGet(() -> new Drafting.Allowed(at.step()));
  }
}
