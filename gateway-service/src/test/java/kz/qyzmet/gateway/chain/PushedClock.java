package kz.qyzmet.gateway.chain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import kz.qyzmet.kit.clock.Moments;

/** Time that passes only where a test pushes it. */
@Alternative
@ApplicationScoped
public class PushedClock implements Moments {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-03-05T05:00:00Z"));

  @Override
  public Instant now() {
    return now.get();
  }

  void push(Duration by) {
    now.updateAndGet(at -> at.plus(by));
  }
}
