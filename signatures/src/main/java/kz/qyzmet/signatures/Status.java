package kz.qyzmet.signatures;

import java.time.Instant;

/** What an authority says of a certificate. */
sealed interface Status {
  record Good() implements Status {}

  record Revoked(Instant at) implements Status {}

  default boolean isRevokedBy(Instant moment) {
    return this instanceof Revoked revoked && !revoked.at().isAfter(moment);
  }
}
