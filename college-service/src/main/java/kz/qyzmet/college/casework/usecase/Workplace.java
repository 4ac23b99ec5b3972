package kz.qyzmet.college.casework.usecase;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kz.qyzmet.college.casework.domain.Staff;
import kz.qyzmet.college.casework.domain.StaffCode;
import kz.qyzmet.college.organisation.usecase.OrganisationDirectory;
import kz.qyzmet.kit.clock.Moments;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Role;
import kz.qyzmet.kit.problem.Problem;

/** The caller at work: a person of a known organisation. Nobody else has anything here. */
@RequestScoped
public class Workplace {

  private final Caller caller;
  private final OrganisationDirectory organisations;
  private final Moments moments;
  private final Procedures procedures;

  Workplace(
      Caller caller, OrganisationDirectory organisations, Moments moments, Procedures procedures) {
    this.caller = caller;
    this.organisations = organisations;
    this.moments = moments;
    this.procedures = procedures;
  }

  /** The token's person and organisation; without a known one, nothing exists for the caller. */
  public Staff staff() {
    var organisation =
        caller
            .organisation()
            .filter(code -> organisations.find(code).isPresent())
            .orElseThrow(() -> Problem.of("not-found", 404).exception());
    var person =
        caller
            .person()
            .filter(code -> !code.isBlank() && code.length() <= 100)
            .orElseThrow(() -> Problem.of("not-found", 404).exception());
    return new Staff(new StaffCode(person), organisation, roles());
  }

  /** Code of the caller's organisation. */
  public String organisation() {
    return staff().organisation();
  }

  /** Which cases the person sees. */
  public Sight sight(Staff staff) {
    return new Sight(staff.organisation(), procedures.withStepsOf(staff.roles()));
  }

  /** Codes of the person and of those for whom he stands in today. */
  public Set<String> onBehalfOf(Staff staff) {
    var own = staff.code().value();
    var organisation = organisations.find(staff.organisation()).orElseThrow();
    var absent = organisation.standsInFor(own, organisation.dayAt(moments.now()));
    if (absent.isEmpty()) {
      return Set.of(own);
    }
    var all = new HashSet<>(absent);
    all.add(own);
    return all;
  }

  private Set<String> roles() {
    return caller.roles().stream().map(Role::claim).collect(Collectors.toSet());
  }
}
