package kz.qyzmet.intake.identity;

import jakarta.enterprise.context.RequestScoped;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.corporation.Branches;
import kz.qyzmet.contracts.organisation.Organisations;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.kit.problem.Problem;

/** The counter at which the caller works. */
@RequestScoped
public class Desk {
  private static final int LONGEST_CODE = 100;

  private final Caller caller;
  private final Organisations organisations;
  private final Branches branches;
  private final Pseudonyms pseudonyms;

  Desk(Caller caller, Organisations organisations, Branches branches, Pseudonyms pseudonyms) {
    this.caller = caller;
    this.organisations = organisations;
    this.branches = branches;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Code of the organisation.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 403 where the token has none, or one that nobody
   *     knows
   */
  public String organisation() {
    return caller
        .organisation()
        .filter(code -> organisations.find(code).isPresent())
        .orElseThrow(() -> Problem.of("organisation-claim-missing", 403).exception());
  }

  /**
   * The branch of the Corporation.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 403 where the token has none, or one that nobody
   *     knows
   */
  public Branch branch() {
    return caller
        .branch()
        .flatMap(branches::find)
        .orElseThrow(() -> Problem.of("branch-claim-missing", 403).exception());
  }

  /**
   * Opaque code of the person at the counter.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 403 where the token has none that can be kept
   */
  public String person() {
    return caller
        .person()
        .filter(code -> !code.isBlank() && code.length() <= LONGEST_CODE)
        .orElseThrow(() -> Problem.of("person-claim-missing", 403).exception());
  }

  /**
   * Opaque id of the applicant before the counter, the same as on the portal.
   *
   * @param iin as it was read there; null gives an id that is nobody's
   */
  public String applicantId(String iin) {
    return pseudonyms.applicantId(iin == null ? "" : iin);
  }

  /** Whose idempotency keys these are. */
  public String subject() {
    return caller.subject();
  }
}
