package kz.qyzmet.intake.person.usecase;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import kz.qyzmet.contracts.identity.Iin;
import kz.qyzmet.intake.person.domain.DigitalDocument;

/** The digital documents service. It never fails and never hangs: what went wrong is an answer. */
public interface DigitalDocuments {
  /**
   * Asks for a person's documents of some kinds.
   *
   * @param correlation id under which the other side logs the call
   */
  Uni<Answer> find(Iin iin, Set<String> kinds, String correlation);

  /** What it says. */
  sealed interface Answer {
    /** What the person has of those kinds; empty for nothing. */
    record Known(List<DigitalDocument> documents) implements Answer {
      public Known {
        documents = List.copyOf(documents);
      }
    }

    /** It can't be reached in time, or what came can't be read. */
    record Unreachable() implements Answer {}
  }
}
