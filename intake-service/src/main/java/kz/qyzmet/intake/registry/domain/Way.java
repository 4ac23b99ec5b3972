package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How the papers of a line travel.
 *
 * @param late whether they left too late or too slowly to be there on the day of acceptance, where
 *     the passport wants that
 * @param expectedBy by when the carrier brings them; empty where the passport gives it no time
 */
public record Way(Instant leftAt, boolean late, Optional<Instant> expectedBy) {
  public Way {
    Objects.requireNonNull(leftAt, "leftAt");
    Objects.requireNonNull(expectedBy, "expectedBy");
  }
}
