package kz.qyzmet.scenarios.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The dates that the applicant is given.
 *
 * @param due end of the legal term; an empty value where the service has none
 * @param internalDue end of the provider's own term, if the scenario speaks of it
 * @param handOverBy last day to hand the result to a branch, if the scenario speaks of it
 */
public record Promise(
    Said<LocalDate> registered,
    Said<Optional<LocalDateTime>> due,
    Optional<Said<LocalDateTime>> internalDue,
    Optional<Said<LocalDate>> handOverBy) {}
