package kz.qyzmet.intake.filing.domain;

/** Where the applicant's objection to an intended refusal stands; there is one per application. */
public enum Objection {
  NONE,
  /** On its way to the provider. */
  FILED,
  /** It came in time. */
  HEARD,
  TOO_LATE
}
