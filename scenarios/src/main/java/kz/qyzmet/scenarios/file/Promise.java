package kz.qyzmet.scenarios.file;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * What the applicant is told: the dates, and the papers that are asked for.
 *
 * @param due end of the legal term; an empty value where the service has none
 * @param internalDue end of the provider's own term, if the scenario speaks of it
 * @param handOverBy last day to hand the result to a branch, if the scenario speaks of it
 * @param papers codes of the papers without which it is not complete, if the scenario speaks of
 *     them
 */
public record Promise(
    Said<LocalDate> registered,
    Said<Optional<LocalDateTime>> due,
    Optional<Said<LocalDateTime>> internalDue,
    Optional<Said<LocalDate>> handOverBy,
    Optional<Said<Set<String>>> papers) {}
