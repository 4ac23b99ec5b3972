package kz.qyzmet.college.signing;

import io.vertx.core.Context;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.qyzmet.college.signing.usecase.Seal;

/** Notes on which threads keys are looked for. */
@Decorator
@Priority(1)
public class SealThreads implements Seal {
  private static final Set<String> ASKED = ConcurrentHashMap.newKeySet();
  private static final Set<String> KEPT_WAITING = ConcurrentHashMap.newKeySet();

  @Inject @Any @Delegate Seal seal;

  static Set<String> askedFor() {
    return ASKED;
  }

  /** Asked for on an event loop. */
  static Set<String> keptWaiting() {
    return KEPT_WAITING;
  }

  @Override
  public boolean hasKeyOf(String organisation, String person) {
    ASKED.add(organisation + "/" + person);
    if (Context.isOnEventLoopThread()) {
      KEPT_WAITING.add(organisation + "/" + person);
    }
    return seal.hasKeyOf(organisation, person);
  }

  @Override
  public Outcome on(byte[] pdf, Signer by, Instant now) {
    return seal.on(pdf, by, now);
  }
}
