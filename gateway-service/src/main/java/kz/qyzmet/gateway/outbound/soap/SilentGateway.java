package kz.qyzmet.gateway.outbound.soap;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.outbound.domain.StatusMessage;
import kz.qyzmet.gateway.outbound.usecase.EgovGateway;
import kz.qyzmet.gateway.outbound.usecase.GatewayFailure;

/** Where no gateway's address is set: everything is kept, and waits. */
@DefaultBean
@ApplicationScoped
class SilentGateway implements EgovGateway {
  @Override
  public String send(StatusMessage message) {
    throw new GatewayFailure(GatewayFailure.Kind.AWAY, null);
  }

  @Override
  public MessageState ask(String messageId) {
    throw new GatewayFailure(GatewayFailure.Kind.AWAY, null);
  }
}
