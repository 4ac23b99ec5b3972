package kz.qyzmet.gateway.channel;

import io.smallrye.mutiny.Uni;

/** Something that the gateway has to take and to confirm. */
public interface Waits {
  /** What waits, and since when the oldest does, in seconds; 0 where nothing waits. */
  record Waiting(long count, double oldestSeconds) {
    static final Waiting NONE = new Waiting(0, 0);
  }

  /** One word for it, in the metrics. */
  String what();

  Uni<Waiting> waiting();
}
