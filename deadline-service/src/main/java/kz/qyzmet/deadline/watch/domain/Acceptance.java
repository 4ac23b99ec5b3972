package kz.qyzmet.deadline.watch.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.event.TermAnswer;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What the acceptance of an application said, kept as it came: the answer with its ledger and the
 * calendar edition it was computed from. Never changed afterwards.
 *
 * @param applicantId the applicant's opaque id
 * @param passport the edition to which the case is pinned
 */
public record Acceptance(
    UUID applicationId,
    String applicantId,
    String provider,
    PassportRef passport,
    Instant acceptedAt,
    TermAnswer term) {

  public Acceptance {
    Objects.requireNonNull(applicationId, "applicationId");
    Objects.requireNonNull(applicantId, "applicantId");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(passport, "passport");
    Objects.requireNonNull(acceptedAt, "acceptedAt");
    Objects.requireNonNull(term, "term");
  }
}
