package kz.qyzmet.drills.load;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.contracts.event.PickupPlace;
import kz.qyzmet.contracts.identity.SyntheticIin;
import kz.qyzmet.contracts.organisation.Organisation;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.embedded.Grant;
import kz.qyzmet.embedded.Tokens;

/** Applicants who do not exist, and the staff of the first demo college, with their tokens. */
public final class People {
  /** A service whose clock is a day ahead still believes them. */
  private static final Duration LIFETIME = Duration.ofDays(3);

  /** The Corporation's, in the town of the college. */
  public static final String BRANCH = "karaganda-1";

  private final Organisation college = Organisations.demo().all().getFirst();
  private final Tokens tokens;
  private final Map<String, String> issued = new ConcurrentHashMap<>();

  public People(Tokens tokens) {
    this.tokens = tokens;
  }

  public Organisation college() {
    return college;
  }

  /** Where results are had: no drill hands them over at a branch of the Corporation. */
  PickupPlace office() {
    return college.pickups().stream()
        .filter(place -> place.kind().equals("office"))
        .findFirst()
        .orElseThrow();
  }

  public String applicant(int nth) {
    return issued.computeIfAbsent(
        "applicant " + nth, _ -> issue(Grant.applicant(SyntheticIin.nth(nth).value())));
  }

  /** At the counter of the branch. */
  public String operator() {
    return issued.computeIfAbsent(
        "operator", _ -> issue(Grant.operator(BRANCH, BRANCH + "-operator-1")));
  }

  /** The first of that role. */
  public String staff(String role) {
    return issued.computeIfAbsent(
        role, _ -> issue(Grant.staff(role, college.code(), person(role))));
  }

  /** Another of that role. */
  public String second(String role) {
    var person = college.inRole(role).get(1).code();
    return issued.computeIfAbsent(person, _ -> issue(Grant.staff(role, college.code(), person)));
  }

  public String official(String role) {
    return issued.computeIfAbsent(role, _ -> issue(Grant.official(role)));
  }

  private String issue(Grant grant) {
    return tokens.issue(grant.withLifetime(LIFETIME));
  }

  public String person(String role) {
    return college.inRole(role).getFirst().code();
  }
}
