package kz.qyzmet.notification.cabinet.domain;

import java.time.OffsetDateTime;
import java.util.UUID;
import kz.qyzmet.contracts.event.Status;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * What the cabinet keeps of an application.
 *
 * @param due end of the legal term as it stands; null where the service has no overall term
 * @param calendarEdition the calendar behind the date of the acceptance
 * @param version how many status events were told of it, 1..n without gaps
 */
public record Card(
    UUID application,
    ApplicantId applicant,
    String number,
    PassportRef service,
    String provider,
    Language language,
    OffsetDateTime due,
    String calendarEdition,
    Status status,
    int version) {

  /** The same application with another end of the legal term. */
  Card dueAt(OffsetDateTime end) {
    return new Card(
        application,
        applicant,
        number,
        service,
        provider,
        language,
        end,
        calendarEdition,
        status,
        version);
  }

  /**
   * The same application one status further.
   *
   * @throws IllegalStateException when the office's story can't be true: nothing goes back and
   *     nothing follows an end. That is a bug upstream and belongs among the dead letters.
   */
  Card with(Status next) {
    if (!Course.leads(status, next)) {
      throw new IllegalStateException(
          "Expected a status that may follow " + status + ", but got " + next);
    }
    return new Card(
        application,
        applicant,
        number,
        service,
        provider,
        language,
        due,
        calendarEdition,
        next,
        version + 1);
  }
}
