package kz.qyzmet.notification.cabinet.usecase;

import java.time.Instant;
import kz.qyzmet.contracts.passport.PassportRef;
import kz.qyzmet.notification.cabinet.domain.Language;
import kz.qyzmet.notification.cabinet.domain.Notice;

/**
 * A notice as it lies in the store, with what its words need of the application.
 *
 * @param sequence the applicant's own number of it, 1..n without gaps
 * @param readAt null while unread
 */
public record Kept(
    long sequence,
    Notice notice,
    String number,
    PassportRef service,
    String provider,
    Language language,
    Instant readAt) {}
