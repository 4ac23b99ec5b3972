package kz.qyzmet.gateway.inbound.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** What came of a message. Neither holds personal data: it is kept. */
public sealed interface Outcome {
  /**
   * The application is accepted.
   *
   * @param due end of the legal term; null where the service has none
   * @param reason why there is no date, or why it is this one; may be null
   * @param handOverBy by when the provider hands the result over; may be null
   */
  record Accepted(
      UUID application,
      String number,
      Instant acceptedAt,
      LocalDate registered,
      OffsetDateTime due,
      String reason,
      LocalDate handOverBy)
      implements Outcome {}

  /**
   * A rule refuses it, and will refuse it again.
   *
   * @param code of the problem
   * @param message what was expected, in the applicant's language
   */
  record Refused(String code, String message) implements Outcome {}
}
