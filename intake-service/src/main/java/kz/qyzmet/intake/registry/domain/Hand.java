package kz.qyzmet.intake.registry.domain;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Through whose hands papers went, and when.
 *
 * @param by opaque code of the person; empty for what was kept without it
 */
public record Hand(Instant at, Optional<String> by) {
  public Hand {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
  }

  public static Hand of(Instant at, String by) {
    return new Hand(at, Optional.ofNullable(by));
  }
}
