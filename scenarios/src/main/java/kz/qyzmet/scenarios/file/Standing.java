package kz.qyzmet.scenarios.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.qyzmet.contracts.event.Status;

/**
 * How things stand at a moment; what a scenario does not speak of is not looked at.
 *
 * @param status what the cabinet shows
 * @param step where the case stands
 * @param missed all terms and limits missed so far: {@code legal}, {@code internal}, {@code step
 *     register}
 * @param approaching codes of all warnings so far
 * @param told kinds of all notices to the applicant so far, in order
 */
public record Standing(
    Optional<Said<Status>> status,
    Optional<Said<String>> step,
    Optional<Said<Set<String>>> missed,
    Optional<Said<Set<String>>> approaching,
    Optional<Said<List<String>>> told) {}
