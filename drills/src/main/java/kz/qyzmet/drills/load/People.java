package kz.qyzmet.drills.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Tokens;

/** Applicants who do not exist, and the staff of the first demo college, with their tokens. */
public final class People {
  private final Organisation college = Organisations.demo().all().getFirst();
  private final Tokens tokens;
  private final Map<String, String> issued = new ConcurrentHashMap<>();

  public People(Tokens tokens) {
    this.tokens = tokens;
  }

  public Organisation college() {
    return college;
  }

  public String applicant(int nth) {
    return issued.computeIfAbsent(
        "applicant " + nth, _ -> tokens.issue(Grant.applicant(SyntheticIin.nth(nth).value())));
  }

  /** The first of that role. */
  public String staff(String role) {
    return issued.computeIfAbsent(
        role, _ -> tokens.issue(Grant.staff(role, college.code(), person(role))));
  }

  public String official(String role) {
    return issued.computeIfAbsent(role, _ -> tokens.issue(Grant.official(role)));
  }

  public String person(String role) {
    return college.inRole(role).getFirst().code();
  }
}
