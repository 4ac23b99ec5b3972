package kz.qyzmet.notification.cabinet.rest;

import jakarta.enterprise.context.RequestScoped;
import kz.qyzmet.kit.identity.Caller;
import kz.qyzmet.kit.identity.Pseudonyms;
import kz.qyzmet.kit.problem.Problem;
import kz.qyzmet.notification.cabinet.domain.ApplicantId;

/** The applicant who calls. */
@RequestScoped
class Applicant {
  private final Caller caller;
  private final Pseudonyms pseudonyms;

  Applicant(Caller caller, Pseudonyms pseudonyms) {
    this.caller = caller;
    this.pseudonyms = pseudonyms;
  }

  /**
   * Under which name the cabinet knows the caller.
   *
   * @throws kz.qyzmet.kit.problem.ProblemException 403 where the token has no IIN
   */
  ApplicantId id() {
    var iin = caller.iin().orElseThrow(() -> Problem.of("iin-claim-missing", 403).exception());
    return new ApplicantId(pseudonyms.applicantId(iin));
  }

  /** Whose idempotency keys these are. */
  String subject() {
    return caller.subject();
  }
}
