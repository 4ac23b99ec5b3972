package kz.qyzmet.contracts.event;

/** What an applicant sees of an application; the words for it are in the passport. */
public enum Status {
  ACCEPTED,
  REGISTERED,
  IN_PROGRESS,
  READY,
  ISSUED,
  REFUSED,
  WITHDRAWN,
  /** The papers went back, because they were not as the act wants them. */
  RETURNED
}
