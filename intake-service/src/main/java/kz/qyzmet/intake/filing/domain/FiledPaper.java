package kz.qyzmet.intake.filing.domain;

import java.util.Objects;
import kz.qyzmet.contracts.passport.DocumentRequirement.Handling;

/**
 * A document that was brought to the counter.
 *
 * @param document code of the passport's document
 * @param handling shown for comparison and given back, or handed in
 * @param electronic that it was shown as an electronic document; null of paper
 */
public record FiledPaper(String document, Handling handling, ElectronicPaper electronic) {
  public FiledPaper {
    Objects.requireNonNull(document, "document");
    if (handling != Handling.SHOWN && handling != Handling.HANDED_IN) {
      throw new IllegalArgumentException(
          "Expected a paper to be shown or handed in, but it is " + handling);
    }
  }

  /** A paper indeed. */
  public FiledPaper(String document, Handling handling) {
    this(document, handling, null);
  }
}
