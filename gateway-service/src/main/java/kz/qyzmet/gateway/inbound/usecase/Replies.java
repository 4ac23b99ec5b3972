package kz.qyzmet.gateway.inbound.usecase;

import kz.qyzmet.gateway.inbound.domain.Outcome;

/** The gateway, as far as messages of its asynchronous channel need it. Its calls block. */
public interface Replies {
  /**
   * Tells whether a message was taken.
   *
   * @throws kz.qyzmet.gateway.channel.GatewayFailure where that did not get through
   */
  void notify(String messageId, Outcome outcome);

  /**
   * Brings the answer.
   *
   * @return the gateway's id of it
   * @throws kz.qyzmet.gateway.channel.GatewayFailure where that did not get through
   */
  String answer(String messageId, String chain, Outcome.Accepted accepted);
}
