package kz.qyzmet.canary.beta.usecase;

import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Breaks rule 4: Kafka's annotations stand in messaging. */
public class UseCaseThatListens {
  /** Hears. */
  @Incoming("somewhere")
  public void hear(String message) {
    throw new UnsupportedOperationException(message);
  }
}
