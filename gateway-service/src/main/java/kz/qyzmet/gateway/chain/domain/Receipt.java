package kz.qyzmet.gateway.chain.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * A system has it.
 *
 * @param system which, by its code in the passport
 * @param by who says so: the sender of the message that told it
 * @param at when it got it, by its own clock
 * @param messageId what it calls the message
 * @param keptAt when we heard of it, by our clock
 */
public record Receipt(String system, String by, Instant at, String messageId, Instant keptAt) {
  public Receipt {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(messageId, "messageId");
    Objects.requireNonNull(keptAt, "keptAt");
  }
}
