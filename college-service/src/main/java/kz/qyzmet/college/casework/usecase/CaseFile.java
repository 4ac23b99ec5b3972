package kz.qyzmet.college.casework.usecase;

import java.time.Instant;
import java.util.Optional;

/**
 * What came with the application; the rules have no need of it. It never changes, but for the ends
 * of the terms where a wait for the applicant has moved them.
 */
public record CaseFile(
    String number,
    String language,
    Instant acceptedAt,
    Instant openedAt,
    Optional<Instant> due,
    Optional<Instant> internalDue,
    String correlationId) {}
