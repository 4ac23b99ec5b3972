package kz.qyzmet.intake.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.kit.problem.Problem;

/** The applicant who calls. */
@RequestScoped
public class Owner {
  private final Caller caller;
  private final Pseudonyms pseudonyms;

  Owner(Caller caller, Pseudonyms pseudonyms) {
    this.caller = caller;
    this.pseudonyms = pseudonyms;
  }

  /**
   * The IIN as the identity provider gave it.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 403 where the token has none
   */
  public String iin() {
    return caller.iin().orElseThrow(() -> Problem.of("iin-claim-missing", 403).exception());
  }

  /** The telephone number that the identity provider has connected to the account, if any. */
  public Optional<String> phone() {
    return caller.phone();
  }

  /** Whether there is a number of which the identity provider does not say that it is verified. */
  public boolean hasUnverifiedPhone() {
    return caller.hasUnverifiedPhone();
  }

  /** Opaque id: the owner of applications and scans. */
  public String id() {
    return pseudonyms.applicantId(iin());
  }

  /** Whose idempotency keys these are. */
  public String subject() {
    return caller.subject();
  }
}
