package kz.qyzmet.intake.filing.domain;

import java.util.Objects;
import java.util.Optional;
import kz.qyzmet.contracts.event.DeadlineMoved;

/**
 * The terms whose end is no longer told by the acceptance alone, each as it was told last.
 *
 * @param legal the term of the law; empty where no wait has moved it
 * @param internal the provider's own term, likewise
 */
public record MovedTerms(Optional<MovedTerm> legal, Optional<MovedTerm> internal) {
  /** Of nearly every application. */
  public static final MovedTerms NONE = new MovedTerms(Optional.empty(), Optional.empty());

  public MovedTerms {
    Objects.requireNonNull(legal, "legal");
    Objects.requireNonNull(internal, "internal");
  }

  MovedTerms after(DeadlineMoved event) {
    var moved = Optional.of(MovedTerm.of(event));
    return event.kind().equals("legal")
        ? new MovedTerms(moved, internal)
        : new MovedTerms(legal, moved);
  }
}
