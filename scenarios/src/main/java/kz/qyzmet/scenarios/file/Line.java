package kz.qyzmet.scenarios.file;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** A line of a story. */
public sealed interface Line {

  /** When, on the provider's wall clock. */
  LocalDateTime at();

  Spot spot();

  /**
   * Somebody does something.
   *
   * @param ground of a refusal; empty where the deed is none
   * @param documents that were found wrong
   * @param to who is assigned, or gets the task
   * @param answer what the applicant is answered, or why the domain does not let it happen; empty
   *     for a deed that simply happens
   */
  record Deed(
      Spot spot,
      LocalDateTime at,
      Doer who,
      Verb does,
      Optional<String> ground,
      List<String> documents,
      Optional<Doer> to,
      Optional<Said<String>> answer)
      implements Line {
    public Deed {
      documents = List.copyOf(documents);
    }
  }

  /** Somebody looks at how things stand. */
  record Look(Spot spot, LocalDateTime at, Standing then) implements Line {}
}
