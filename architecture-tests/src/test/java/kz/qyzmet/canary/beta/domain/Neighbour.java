package kz.qyzmet.canary.beta.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Breaks rule 3 in each of its ways, a method reference among them. */
public record Neighbour(Instant at, UUID id, String home) {
  /** Reads the world. */
  public static Neighbour met() {
    Supplier<UUID> chance = UUID::randomUUID;
    return new Neighbour(Instant.now(), chance.get(), System.getenv("HOME"));
  }

  /** Reads it in another way. */
  public static long seen() {
    return Clock.systemUTC().millis() + System.currentTimeMillis();
  }
}
