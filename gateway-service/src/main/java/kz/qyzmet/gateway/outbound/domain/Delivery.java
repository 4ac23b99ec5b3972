package kz.qyzmet.gateway.outbound.domain;

import java.util.Objects;
import java.util.UUID;
import kz.qyzmet.contracts.event.StatusChanged;

/**
 * A change of status on its way to the gateway.
 *
 * @param id the event's; it travels with the message, so that the other side knows a repetition
 * @param messageId what the gateway calls it; null while it has not left
 * @param tries how often it was tried
 */
public record Delivery(UUID id, StatusChanged status, State state, String messageId, int tries) {
  /** How far it is. */
  public enum State {
    /** It has to leave, for the first time or again. */
    WAITING,
    /** The gateway has it and has not confirmed it. */
    SENT,
    DELIVERED
  }

  public Delivery {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(status, "status");
    if (state == State.SENT && messageId == null) {
      throw new IllegalArgumentException(
          "Expected what was sent to have the gateway's id, but it has none");
    }
  }
}
