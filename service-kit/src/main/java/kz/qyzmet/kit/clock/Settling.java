package kz.qyzmet.kit.clock;

import io.smallrye.mutiny.Uni;

/** Work that is due but not done yet; the local stack's clock waits until all of it is zero. */
public interface Settling {
  /** What is counted, e.g. {@code outbox}. */
  String name();

  Uni<Long> pending();
}
