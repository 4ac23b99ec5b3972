package kz.qyzmet.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import kz.qyzmet.calendar.due.LedgerLine;

/**
 * What the cabinet and the monitoring system show changed.
 *
 * @param number the number that the applicant sees
 * @param service code of the service
 * @param provider code of the organisation
 * @param status the new status
 * @param statusText its words from the passport
 * @param at when it changed
 * @param dueAt end of the legal term; null where the service has none
 * @param calendarEdition edition of the calendar behind the date; null without one
 * @param ledger why that date; only on {@code ACCEPTED}, else null
 * @param pickup only on {@code READY}, else null
 * @param availableFrom from when the result lies there at the latest; only on {@code READY} of one
 *     that was sent there, else null
 * @param keepUntil last day on which a branch keeps the result; only on {@code READY}, and null
 *     where no act sets a time
 * @param ground code of the refusal ground; only on {@code REFUSED}, and on {@code READY} of a
 *     motivated refusal that is handed out at its place, else null
 * @param documents codes of the passport's documents that do not conform; only on {@code RETURNED},
 *     else null
 * @param causeEventId the event that caused the change
 */
public record StatusChanged(
    UUID applicationId,
    String number,
    String service,
    String provider,
    Status status,
    LocalizedText statusText,
    Instant at,
    OffsetDateTime dueAt,
    String calendarEdition,
    List<LedgerLine> ledger,
    PickupPlace pickup,
    OffsetDateTime availableFrom,
    LocalDate keepUntil,
    String ground,
    List<String> documents,
    UUID causeEventId)
    implements StatusEvent {
  public StatusChanged {
    Required.present(applicationId, "applicationId");
    Required.present(number, "number");
    Required.present(service, "service");
    Required.present(provider, "provider");
    Required.present(status, "status");
    Required.present(statusText, "statusText");
    Required.present(at, "at");
    Required.present(causeEventId, "causeEventId");
    ledger = ledger == null ? null : List.copyOf(ledger);
    documents = documents == null ? null : List.copyOf(documents);
  }
}
