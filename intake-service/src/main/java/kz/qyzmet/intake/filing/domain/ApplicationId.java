package kz.qyzmet.intake.filing.domain;

import java.util.Objects;
import java.util.UUID;

/** Identity of an application, and the key of every event about it. */
public record ApplicationId(UUID value) {
  public ApplicationId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
