package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * How the papers of a line travel.
 *
 * @param late whether they left too late or too slowly to be there on the day of acceptance, where
 *     the passport wants that
 * @param expectedBy by when the carrier brings them
 */
public record Way(Instant leftAt, boolean late, Instant expectedBy) {
  public Way {
    Objects.requireNonNull(leftAt, "leftAt");
    Objects.requireNonNull(expectedBy, "expectedBy");
  }
}
