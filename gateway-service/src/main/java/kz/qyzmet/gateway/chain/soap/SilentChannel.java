package kz.qyzmet.gateway.chain.soap;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import kz.qyzmet.gateway.chain.usecase.ChainChannel;
import kz.qyzmet.gateway.channel.GatewayFailure;

/** Where no gateway's address is set: everything is kept, and waits. */
@DefaultBean
@ApplicationScoped
class SilentChannel implements ChainChannel {
  @Override
  public Taken send(Outgoing message) {
    throw new GatewayFailure(GatewayFailure.Kind.AWAY, null);
  }
}
