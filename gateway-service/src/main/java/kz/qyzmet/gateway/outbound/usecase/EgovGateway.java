package kz.qyzmet.gateway.outbound.usecase;

import kz.qyzmet.gateway.channel.GatewayFailure;
import kz.qyzmet.gateway.outbound.domain.StatusMessage;

/** The gateway, as far as deliveries need it. Its calls block: never on an event loop. */
public interface EgovGateway {
  /** What the gateway says of a message that it took. */
  enum MessageState {
    ON_DELIVERY,
    DELIVERED,
    /** It came back: it has to be sent again. */
    NOT_DELIVERED,
    /** The gateway does not know the message, or has given it up: it has to be sent again. */
    STOPPED
  }

  /**
   * Hands a message over.
   *
   * @return the gateway's id of it
   * @throws GatewayFailure where it was not taken, or nobody knows whether it was
   */
  String send(StatusMessage message);

  /**
   * What became of a message.
   *
   * @throws GatewayFailure where the gateway does not say
   */
  MessageState ask(String messageId);
}
