package kz.qyzmet.intake.filing.domain;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.corporation.Branch;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * Papers that were not accepted at a counter of the Corporation. No application comes of it, and it
 * never changes.
 *
 * @param number of the receipt, in the form of an application's
 * @param applicant opaque id of who came
 * @param provider code of the organisation that was to give the service
 * @param ground code of the passport's ground for it
 * @param documents codes of the papers that it is about
 * @param refusedBy opaque code of the operator
 */
public record AcceptanceRefused(
    UUID id,
    ApplicationNumber number,
    String applicant,
    PassportRef passport,
    String provider,
    Branch branch,
    String ground,
    List<String> documents,
    String refusedBy,
    Instant at) {
  public AcceptanceRefused {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(applicant, "applicant");
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(branch, "branch");
    Objects.requireNonNull(ground, "ground");
    documents = List.copyOf(documents);
    Objects.requireNonNull(refusedBy, "refusedBy");
    Objects.requireNonNull(at, "at");
  }
}
