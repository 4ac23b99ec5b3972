package kz.qyzmet.college.casework.usecase;

import java.time.Instant;
import java.util.Optional;

/** What came with the application and never changes; the rules have no need of it. */
public record CaseFile(
    String number,
    String language,
    Instant acceptedAt,
    Instant openedAt,
    Optional<Instant> due,
    Optional<Instant> internalDue,
    String correlationId) {}
