package kz.qyzmet.college.casework.usecase;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import kz.qyzmet.contracts.passport.PassportRef;

/**
 * A case as the paper that it ends in needs to know it.
 *
 * @param version of the case
 * @param number of the application
 * @param decision {@code grant} or {@code refuse}, as it was drafted or decided last
 * @param ground code of the ground of a refusal, drafted or decided so
 * @param drafting whether the one who asks may write the draft now
 */
public record PaperCase(
    UUID id,
    int version,
    PassportRef service,
    String organisation,
    String number,
    Instant acceptedAt,
    Optional<String> decision,
    Optional<String> ground,
    Drafting drafting) {

  /** Whether somebody may write a draft, and why not. */
  public sealed interface Drafting {

    record Allowed(String step) implements Drafting {}

    /** The case has ended. */
    record Over() implements Drafting {}

    /** It stands at a step that prepares nothing: nothing is drafted yet, or it is signed. */
    record Elsewhere(String step) implements Drafting {}

    record WrongRole(String step, String needed) implements Drafting {}

    /** It is another's, who is not away. */
    record Anothers(String step, String person) implements Drafting {}
  }
}
