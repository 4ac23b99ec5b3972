package kz.qyzmet.notification.reconciliation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that is not as it must be.
 *
 * @param application null where a whole account is missing
 * @param where the service, the branch or the system of a chain that it is about
 * @param since from when on it is not; null where nobody knows
 */
public record Gap(UUID application, Kind kind, Cause cause, String where, Instant since) {

  /** What is missing. */
  public enum Kind {
    /** An account could not be read. */
    ACCOUNT,
    /** Others know an application that intake-service does not. */
    APPLICATION,
    /** The provider has not heard what the applicant or the branch did. */
    PROVIDER,
    /** A status is not told in the cabinet. */
    CABINET,
    /** The applicant's list does not show what the provider did. */
    INTAKE,
    /** Two show another status, though both have heard everything. */
    STATUS,
    /** Its dates are not watched as they must be. */
    DEADLINE,
    /** The e-government gateway was not told a status, or has not confirmed it. */
    GATEWAY,
    /** A system of its education chain has not told that it has the request or the notice. */
    CHAIN,
    PAPERS,
    RESULT
  }

  /** Why. */
  public enum Cause {
    AWAY,
    UNREADABLE,
    UNKNOWN,
    UNPUBLISHED,
    DEAD_LETTER,
    PARKED,
    UNREAD,
    DIFFERENT,
    UNDELIVERED,
    UNCONFIRMED,
    UNANSWERED,
    SILENT,
    UNTOLD,
    NOT_SENT,
    CARRIER_LATE,
    LOST,
    NOWHERE,
    KEPT_TOO_LONG,
    /** A result that the branch sent to the provider. */
    BACK_LATE,
    /** The same; looked for there and not found. */
    BACK_LOST,
    /** Decided, and the provider has handed it to no carrier. */
    RESULT_NOT_SENT,
    /** Asked for at the branch after that; the provider has not sent it once more. */
    NOT_SENT_AGAIN
  }

  /** Zero where nobody knows. */
  public Duration age(Instant now) {
    return since == null || since.isAfter(now) ? Duration.ZERO : Duration.between(since, now);
  }
}
