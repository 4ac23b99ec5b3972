package kz.qyzmet.intake.person.usecase;

import io.smallrye.mutiny.Uni;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.intake.person.domain.RegisteredPerson;

/** The register of persons. It never fails and never hangs: what went wrong is an answer. */
public interface PersonRegister {
  /**
   * Asks for a person.
   *
   * @param correlation id under which the other side logs the call
   */
  Uni<Answer> find(Iin iin, String correlation);

  /** What it says. */
  sealed interface Answer {
    record Found(RegisteredPerson person) implements Answer {}

    /** It has nobody with that IIN. */
    record Unknown() implements Answer {}

    /** It can't be reached in time, or what came can't be read. */
    record Unreachable() implements Answer {}
  }
}
