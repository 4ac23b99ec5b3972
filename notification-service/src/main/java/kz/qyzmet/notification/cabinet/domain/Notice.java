package kz.qyzmet.notification.cabinet.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing told to one applicant, once.
 *
 * @param id the event that it tells of: so one notice per event and recipient
 * @param edition the catalogue's edition in which it was told
 * @param at when it happened, by the event
 */
public record Notice(
    UUID id, ApplicantId applicant, UUID application, Told told, String edition, Instant at) {}
