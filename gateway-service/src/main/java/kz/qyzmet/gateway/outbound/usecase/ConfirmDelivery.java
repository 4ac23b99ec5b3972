package kz.qyzmet.gateway.outbound.usecase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway.MessageState;

/** The gateway tells by itself what became of a message. */
@ApplicationScoped
public class ConfirmDelivery {
  private final Deliveries deliveries;
  private final CarryDelivery carry;
  private final Sender sender;

  ConfirmDelivery(Deliveries deliveries, CarryDelivery carry, Sender sender) {
    this.deliveries = deliveries;
    this.carry = carry;
    this.sender = sender;
  }

  /**
   * Takes note. Of a message that is not under way, or is not known yet because the answer to it
   * was lost, nothing is noted: it is sent again or asked for.
   */
  public Uni<Void> told(String messageId, MessageState state) {
    return deliveries
        .byMessage(messageId)
        .onItem()
        .ifNotNull()
        .transformToUni(delivery -> carry.answered(delivery, state))
        .invoke(sender::wake);
  }
}
